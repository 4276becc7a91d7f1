using Microsoft.Extensions.Options;

namespace Storefront.Hosting;

/// <summary>Runs the shop interactively until Ctrl+C.</summary>
public static class ShopRun
{
    /// <summary>Starts shop and Events Manager, prints their addresses, and waits for shutdown.</summary>
    /// <param name="output">Receives the addresses.</param>
    /// <param name="telemetry">Prints metrics and spans to the console too.</param>
    /// <exception cref="OptionsValidationException">The configuration is invalid; each message says what to change.</exception>
    public static async Task<int> RunAsync(TextWriter output, bool telemetry = false)
    {
        await using var server = await ShopServer.StartAsync(StorefrontOptions.FromConfiguration() with { Telemetry = telemetry });

        await output.WriteLineAsync($"Shop:           {server.Address}");
        await output.WriteLineAsync(server.EventsManager is { } eventsManager
            ? $"Events Manager: {eventsManager.Address}"
            : "Events go to Meta: a dataset is configured under MetaCapi.");
        await output.WriteLineAsync("Buy something, then look at the Events Manager. Press Ctrl+C to stop both.");

        await server.WaitForShutdownAsync();
        return 0;
    }
}
