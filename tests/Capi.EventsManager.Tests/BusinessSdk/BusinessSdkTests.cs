using System.Diagnostics;
using System.Text.Json;

namespace Capi.EventsManager.Tests.BusinessSdk;

/// <summary>Meta's own client works against the Events Manager unchanged, apart from the host.</summary>
public class BusinessSdkTests
{
    [BusinessSdkFact]
    public async Task An_event_of_the_SDK_is_accepted_and_deduplicated_with_the_Pixel()
    {
        // The real clock: the SDK sends the time of this machine.
        await using var server = await EventsManagerServer.StartAsync();

        var answer = JsonElement.Parse((await RunAsync(server.Address, "order-1001")).Trim());
        using var client = new HttpClient { BaseAddress = server.Address };
        await client.GetAsync("/tr/?id=1234567890&ev=Purchase&eid=order-1001&cd[value]=42.5&cd[currency]=EUR");

        Assert.Equal(1, answer.GetProperty("events_received").GetInt32());
        Assert.NotEqual("", answer.GetProperty("fbtrace_id").GetString());
        var received = Assert.Single(server.Events);
        Assert.Equal(2, received.SourceCount);
        Assert.All(received.Server!.Identifiers, identifier => Assert.True(identifier.HasExpectedForm, identifier.Key));
        string[] expected = ["em", "ph", "fn", "external_id", "client_ip_address", "client_user_agent", "fbp"];
        Assert.Equal(expected.Order(), received.Server.Identifiers.Select(identifier => identifier.Key).Order());
    }

    [BusinessSdkFact]
    public async Task The_SDK_understands_an_error()
    {
        await using var server = await EventsManagerServer.StartAsync();
        server.Faults.Add(new() { Code = 190, Subcode = 460 });

        var output = await RunAsync(server.Address, "order-1001");

        Assert.Contains("190", output, StringComparison.Ordinal);
        Assert.DoesNotContain("events_received\":1", output, StringComparison.Ordinal);
        Assert.Empty(server.Events);
    }

    private static async Task<string> RunAsync(Uri address, string eventId)
    {
        using var process = Process.Start(new ProcessStartInfo("node", ["send.mjs", address.ToString(), "1234567890", eventId])
        {
            WorkingDirectory = BusinessSdkFactAttribute.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await output + await error;
    }
}
