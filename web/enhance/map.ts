import { AttributionControl, Map as MapView, NavigationControl, Popup, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'

// A thread of its own file: the page's security policy takes no script from elsewhere.
setWorkerUrl(workerUrl)

const background = 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png'

/** The map beside the list: the hub's own shapes, and the background of PDOK where it answers. */
class HubMap extends HTMLElement {
  connectedCallback() {
    const { source = '', shapes = '', label = '' } = this.dataset
    const style = getComputedStyle(this)
    const colour = (name: string) => style.getPropertyValue(name).trim()
    this.replaceChildren()
    const map = new MapView({
      container: this,
      bounds: [3.2, 50.7, 7.3, 53.6],
      fitBoundsOptions: { padding: 12 },
      minZoom: 5.5,
      maxZoom: 14,
      attributionControl: false,
      cooperativeGestures: true,
      style: {
        version: 8,
        sources: {
          land: { type: 'geojson', data: shapes },
          needs: { type: 'geojson', data: source },
          background: {
            type: 'raster',
            tiles: [background],
            tileSize: 256,
            minzoom: 6,
            attribution: 'Kaartgegevens: © Kadaster',
          },
        },
        layers: [
          { id: 'sea', type: 'background', paint: { 'background-color': colour('--hub-sunken') } },
          { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('--hub-surface') } },
          { id: 'background', type: 'raster', source: 'background', paint: { 'raster-opacity': 0.7 } },
          {
            id: 'borders',
            type: 'line',
            source: 'land',
            paint: { 'line-color': colour('--hub-line'), 'line-width': 0.6 },
          },
          {
            id: 'needs',
            type: 'circle',
            source: 'needs',
            paint: {
              'circle-color': colour('--hub-need'),
              'circle-opacity': 0.85,
              'circle-stroke-color': colour('--hub-surface'),
              'circle-stroke-width': 2,
              'circle-radius': ['+', 5, ['*', 2.2, ['sqrt', ['get', 'needs']]]],
            },
          },
        ],
      },
    })
    map.getCanvas().setAttribute('aria-label', label)
    map.addControl(new NavigationControl({ showCompass: false }))
    map.addControl(new AttributionControl({ compact: true }))
    // Without the network the background stays away, and the hub's own shapes remain.
    map.on('error', () => {})
    map.on('mouseenter', 'needs', () => {
      map.getCanvas().style.cursor = 'pointer'
    })
    map.on('mouseleave', 'needs', () => {
      map.getCanvas().style.cursor = ''
    })
    map.on('click', 'needs', ({ features, lngLat }) => {
      const place = features?.[0]?.properties
      if (!place) return
      const link = document.createElement('a')
      link.href = String(place.href)
      link.textContent = `${place.name}: ${place.counted}`
      new Popup({ closeButton: false }).setLngLat(lngLat).setDOMContent(link).addTo(map)
    })
  }
}

customElements.define('hub-map', HubMap)
