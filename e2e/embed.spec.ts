import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './test.ts';

const asked = 'preset=two-rules&servers=4&lock=servers&hide=serviceTime&goal=p99%20under%20200%20ms&colour=blue';

/** A page of another site with one frame, under a policy that allows nothing else. */
async function school(address: string): Promise<{ readonly home: string; readonly close: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': `default-src 'none'; frame-src ${new URL(address).origin}`,
    });
    response.end(
      `<!doctype html><title>A school</title><iframe title="It" width="900" height="900" src="${address.replaceAll('&', '&amp;')}"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}

test('a simulation stands in a page of another site, with what its address locks, hides and asks', async ({
  page,
  site,
  complaints,
}) => {
  const other = await school(`${site.home}embed/lb-arena/#?${asked}`);
  await page.goto(other.home);
  const frame = page.frameLocator('iframe');
  const figure = frame.locator('under-load-figure');
  await expect(figure).toHaveAttribute('data-live', '');
  await expect(figure.getByText('p99 under 200 ms')).toBeVisible();
  const servers = figure.getByRole('textbox', { name: 'Servers', exact: true });
  await expect(servers).toHaveValue('4');
  await expect(servers).toBeDisabled();
  await expect(figure.getByRole('textbox', { name: 'Arrival rate' })).toBeEnabled();
  await expect(figure.getByRole('textbox', { name: 'Service time', exact: true })).toHaveCount(0);
  await expect(frame.getByRole('banner')).toHaveCount(0);
  await expect(frame.getByRole('link', { name: /of the course/ })).toHaveAttribute('target', '_blank');
  // The school's own page and the icon the browser looks for there are the foreign things that were asked for.
  const ours = complaints.splice(0).filter((complaint) => !complaint.includes(other.home));
  expect(ours).toEqual([]);
  other.close();
});

test('what another site copies shows the same run', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('simulations/lb-arena/#?policy=random&seed=7');
  const figure = page.locator('under-load-figure');
  await expect(figure).toHaveAttribute('data-live', '');
  await figure.getByText('More', { exact: true }).press('Enter');
  await figure.getByRole('button', { name: 'Copy to embed' }).press('Enter');
  await expect(figure.getByRole('button', { name: 'Markup copied' })).toBeVisible();
  const markup = await page.evaluate(() => navigator.clipboard.readText());
  const hash = await figure.getAttribute('data-run-hash');
  const address = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'text/html').querySelector('iframe')?.src ?? '',
    markup,
  );
  expect(address).toContain(`${site.home}embed/lb-arena/#?`);
  await page.goto(address);
  await expect(figure).toHaveAttribute('data-run-hash', hash ?? '');
});
