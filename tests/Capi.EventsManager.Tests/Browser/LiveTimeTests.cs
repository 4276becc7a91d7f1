using System.Globalization;
using Capi.Browser.Testing;

namespace Capi.EventsManager.Tests.Browser;

/// <summary>How soon an event is visible on an open page. A measurement, so it runs only with CAPI_MEASURE=1.</summary>
public sealed class LiveTimeTests
{
    private const int Events = 40;

    // Sends in the page, so that both times are of one clock.
    private const string SendAndWait = """
        async ([path, body, id]) => {
          const shown = new Promise((resolve) => {
            const look = () => document.body.innerText.includes(id) && (observer.disconnect(), resolve(performance.now()));
            const observer = new MutationObserver(look);
            observer.observe(document.body, { childList: true, subtree: true });
          });
          const start = performance.now();
          await fetch(path, { method: "POST", headers: { "Content-Type": "application/json", Authorization: "Bearer t" }, body });
          return (await shown) - start;
        }
        """;

    [ChromiumFact]
    public async Task An_event_is_visible_within_200_ms()
    {
        if (Environment.GetEnvironmentVariable("CAPI_MEASURE") is null)
            return;
        await using var server = await TestServer.StartAsync();
        await DemoEvents.SendAsync(server);
        await using var browser = await PageBrowser.StartAsync();
        await PagesTests.OpenAsync(browser.Page, server, "/events");
        var times = new List<double>();
        for (var i = 0; i < Events; i++)
        {
            var body = $"{{\"data\":[{server.CreatePurchase($"measured-{i}").ToJsonString()}]}}";
            times.Add(await browser.Page.EvaluateAsync<double>(SendAndWait, new object[] { TestServer.EventsPath, body, $"measured-{i}" }));
        }

        times.Sort();
        var result = string.Create(CultureInfo.InvariantCulture, $"from sending to visible: p50 {times[Events / 2]:F0} ms, p95 {times[Events * 95 / 100]:F0} ms, max {times[^1]:F0} ms");
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "live-times.txt"), result);
        Assert.True(times[Events / 2] <= 200, result);
    }
}
