/**
 * What is bundled, for scanners (CycloneDX 1.6): nothing else shows it to them, since installing
 * aftercall brings no package along. The same sources give the same bytes, so it has no time and no
 * serial number.
 */
export function billOfMaterials(program, packages) {
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component('application', program) },
    components: packages.map((one) => component('library', one)),
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function component(type, { name, version, license }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { type, 'bom-ref': purl, name, version, licenses: [{ expression: license }], purl };
}
