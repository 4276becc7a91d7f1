using System.CommandLine;
using System.Text.Json.Nodes;
using Capi.Cli.Local;

namespace Capi.Cli;

/// <summary><c>capi check</c>: waits until expected events have arrived at the local Events Manager.</summary>
internal static class CheckCommand
{
    public const string Name = "check";

    private const string Description =
        """
        Waits until a running Events Manager has received the expected events, for end-to-end tests. An expectation is the name of an event and conditions:

          --expect "Purchase:2 sources"                       one event whose halves from server and browser were deduplicated
          --expect "AddToCart:3 events,custom_data.currency=EUR"
          --expect "Lead:event_id=lead-7,dataset=1234567890"

        When one isn't met, the output says what arrived instead and how the nearest event differs.

        Exit codes: 0 all expectations are met, 1 not met, 2 usage error, 3 the Events Manager can't be reached, 130 interrupted.
        """;

    public static Command Create(StandardStreams streams)
    {
        var address = LocalOptions.CreateAddress();
        var token = LocalOptions.CreateToken();
        var run = LocalOptions.CreateRun();
        var timeout = LocalOptions.CreateTimeout();
        var expect = new Option<string[]>("--expect") { Description = "An event that must arrive; may be repeated.", HelpName = "event", DefaultValueFactory = _ => [] };
        var maxDiagnostics = new Option<int?>("--max-diagnostics") { Description = "The maximum number of warnings and rejected requests.", HelpName = "n" };
        var command = new Command(Name, Description) { address, expect, maxDiagnostics, run, timeout, token };
        command.SetAction((parseResult, cancellationToken) =>
        {
            var expectations = parseResult.GetRequiredValue(expect).Select(ExpectationText.Parse).ToList();
            if (parseResult.GetValue(maxDiagnostics) is { } maximum)
                expectations.Add(maximum < 0 ? null : new JsonObject { ["max_diagnostics"] = maximum });
            if (expectations.Count == 0 || expectations.Contains(null))
                return Task.FromResult(UsageMessages.Write(streams, UsageMessages.Check));

            var client = new LocalClient(parseResult.GetRequiredValue(address), parseResult.GetValue(token));
            return ExpectationRunner.RunAsync(streams, client, expectations.OfType<JsonObject>(), parseResult.GetValue(run), parseResult.GetValue(timeout), cancellationToken);
        });
        return command;
    }
}
