using System.Text.Json;

namespace Capi.Package.Tests.Harness;

/// <summary>Checks the output and the requests of the consumer program (Shop/Program.cs), however it was built.</summary>
internal static class ShopProgram
{
    /// <summary>Runs the program with "write" and compares the printed event key by key.</summary>
    /// <param name="run">Runs the program with arguments and returns its output.</param>
    public static async Task AssertWritesEventAsync(Func<string[], Task<string>> run)
    {
        var paidAt = DateTimeOffset.UtcNow;

        var printed = await run(["write", FormatSeconds(paidAt)]);

        using var written = JsonDocument.Parse(printed);
        Assert.Equal(ExpectedPurchase.GetLeaves(paidAt), JsonLeaves.GetLeaves(written.RootElement));
    }

    /// <summary>Runs the program with "send" against a local server and compares the received event key by key.</summary>
    /// <param name="run">Runs the program with arguments and returns its output.</param>
    public static async Task AssertSendsEventAsync(Func<string[], Task<string>> run)
    {
        await using var meta = await LoopbackEndpoint.StartAsync();
        var paidAt = DateTimeOffset.UtcNow;

        var printed = await run(["send", FormatSeconds(paidAt), meta.Address]);

        Assert.Contains("Accepted, delivered 1, shown as OrderPaid {", printed, StringComparison.Ordinal);
        Assert.All(ExpectedPurchase.PersonalData, word => Assert.DoesNotContain(word, printed, StringComparison.OrdinalIgnoreCase));
        var request = Assert.Single(meta.Requests);
        Assert.Equal(("POST", "/v27.0/123456789012345/events"), (request.Method, request.Target));
        Assert.Equal("Bearer token-of-the-consumer-test", request.Authorization);
        var received = Assert.Single(request.Body.GetProperty("data").EnumerateArray());
        Assert.Equal(ExpectedPurchase.GetLeaves(paidAt), JsonLeaves.GetLeaves(received));
        Assert.All(ExpectedPurchase.PersonalData, word => Assert.DoesNotContain(word, request.Body.GetRawText(), StringComparison.OrdinalIgnoreCase));
    }

    private static string FormatSeconds(DateTimeOffset time) => FormattableString.Invariant($"{time.ToUnixTimeSeconds()}");
}
