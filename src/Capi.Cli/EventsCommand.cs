using System.CommandLine;
using Capi.Cli.Local;

namespace Capi.Cli;

/// <summary><c>capi events tail</c>: prints what arrives at the local Events Manager, as JSON lines.</summary>
internal static class EventsCommand
{
    public const string Name = "events";

    public const string TailName = "tail";

    private const string TailDescription =
        """
        Prints one JSON line for each request that a running Events Manager receives, accepted or rejected, with the events that it changed, until it is
        interrupted. Values are masked as on the pages.

        Exit codes: 0 --count lines were printed or the Events Manager stopped, 2 usage error, 3 it can't be reached, 130 interrupted, 141 output pipe closed.
        """;

    public static Command Create(StandardStreams streams)
    {
        var address = LocalOptions.CreateAddress();
        var token = LocalOptions.CreateToken();
        var run = LocalOptions.CreateRun();
        var count = new Option<int?>("--count") { Description = "Stop after this number of lines.", HelpName = "n" };
        var tail = new Command(TailName, TailDescription) { address, run, count, token };
        tail.SetAction((parseResult, cancellationToken) =>
            EventTail.RunAsync(streams, new LocalClient(parseResult.GetRequiredValue(address), parseResult.GetValue(token)), parseResult.GetValue(run), parseResult.GetValue(count), cancellationToken));
        return new Command(Name, "Shows the events of a running Events Manager.") { tail };
    }
}
