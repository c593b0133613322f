/** Style sheets of NL Design System components: imported for what they do. */
declare module '@utrecht/*-css'
