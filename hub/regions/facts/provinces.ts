/** The twelve provinces of 2024: code, name, latitude and longitude of the centre (WGS84). Source: CBS / Kadaster. */
export const provinces: readonly (readonly [
  code: string,
  name: string,
  latitude: number,
  longitude: number,
])[] = [
  ['PV20', 'Groningen', 53.215, 6.747],
  ['PV21', 'Fryslân', 53.088, 5.866],
  ['PV22', 'Drenthe', 52.862, 6.619],
  ['PV23', 'Overijssel', 52.444, 6.446],
  ['PV24', 'Flevoland', 52.526, 5.595],
  ['PV25', 'Gelderland', 52.061, 5.94],
  ['PV26', 'Utrecht', 52.083, 5.163],
  ['PV27', 'Noord-Holland', 52.551, 4.874],
  ['PV28', 'Zuid-Holland', 51.97, 4.514],
  ['PV29', 'Zeeland', 51.689, 3.938],
  ['PV30', 'Noord-Brabant', 51.561, 5.189],
  ['PV31', 'Limburg', 51.208, 5.933],
]
