using System.Text.Json.Nodes;
using Capi.EventsManager;

namespace Storefront.Demo;

/// <summary>The verdict of the Events Manager, and the checks after the visit, each with its description and whether it passed.</summary>
public sealed record DemoResult(ExpectationResult Verdict, IReadOnlyList<(string Claim, bool Holds)> Checks)
{
    // What a test would send to POST /api/expectations.
    private static readonly EventExpectation Expected = new() { EventName = "Purchase", Sources = 2 };

    public bool AllPassed => Verdict.IsMet && Checks.All(line => line.Holds);

    /// <summary>Waits until the Events Manager has the purchase from both sources, and checks it.</summary>
    /// <param name="timeout">How long to wait for it.</param>
    public static async Task<DemoResult> EvaluateAsync(
        EventsManagerServer eventsManager, Customer customer, string fbclid, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var verdict = await eventsManager.WaitForEventAsync(Expected with { Timeout = timeout }, cancellationToken);
        var purchases = eventsManager.Events.Where(received => received.EventName == "Purchase").ToList();
        var purchase = purchases.Count == 1 ? purchases[0] : null;
        var bodies = eventsManager.Requests.Where(request => request.Source == EventSource.Server).ToList();
        var sent = bodies.Select(request => request.Body is null ? null : JsonNode.Parse(request.Body)).ToList();
        var server = sent.Count == 1 ? sent[0]?["data"]?[0] : null;
        var userData = server?["user_data"];

        return new DemoResult(
            verdict,
        [
            ("the server's request was accepted, and none was refused", bodies.Count == 1 && bodies[0].IsAccepted),
            ("a Purchase came from two sources, browser and server", verdict.IsMet),
            ("there is exactly one Purchase", purchases.Count == 1),
            ("both events have the same event_id", purchase?.EventId is { Length: > 0 } id && id == (string?)server?["event_id"]),
            ("email, phone, names and address arrived hashed", purchase is not null && AreHashed(purchase, "em", "ph", "fn", "ln", "ct", "zp", "country")),
            ("every identifier arrived in the required form", purchase?.Server?.Identifiers.All(identifier => identifier.HasExpectedForm) == true),
            ("the body contains no raw identifier", sent.Count == 1 && RawIdentifierScanner.ContainsNone(sent[0], customer)),
            ("fbc is in clear and contains the click ID unchanged", (string?)userData?["fbc"] is { } fbc && fbc.StartsWith("fb.", StringComparison.Ordinal) && fbc.EndsWith('.' + fbclid, StringComparison.Ordinal)),
            ("fbp is in clear", (string?)userData?["fbp"] is { } fbp && fbp.StartsWith("fb.", StringComparison.Ordinal)),
        ]);
    }

    private static bool AreHashed(ReceivedEvent purchase, params string[] keys) =>
        keys.All(key => purchase.Server?.Identifiers.Any(identifier => identifier.Key == key && identifier.Form == IdentifierForm.Hashed) == true);
}
