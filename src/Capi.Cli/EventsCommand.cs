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

    public const string SendAgainName = "send-again";

    private const string SendAgainDescription =
        """
        Sends an accepted server event of a running Events Manager to it again, with changes, and prints the outcome as JSON.

          capi events send-again --events-manager http://127.0.0.1:5081 --event 7 --changes '{"event_id":"another","custom_data":{"value":5}}'

        Exit codes: 0 accepted, 1 refused, 2 usage error or an event that can't be sent again, 3 the Events Manager can't be reached.
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
        return new Command(Name, "Shows the events of a running Events Manager, and sends one again.") { tail, CreateSendAgain(streams) };
    }

    private static Command CreateSendAgain(StandardStreams streams)
    {
        var (address, token) = (LocalOptions.CreateAddress(), LocalOptions.CreateToken());
        var number = new Option<long>("--event") { Description = "The number of the event.", HelpName = "n", Required = true };
        var changes = new Option<string?>("--changes") { Description = "A JSON object that is merged into the event; null removes a member.", HelpName = "json" };
        var command = new Command(SendAgainName, SendAgainDescription) { address, number, changes, token };
        command.SetAction((parseResult, cancellationToken) => EventSender.SendAgainAsync(
            streams, new LocalClient(parseResult.GetRequiredValue(address), parseResult.GetValue(token)), parseResult.GetRequiredValue(number), parseResult.GetValue(changes), cancellationToken));
        return command;
    }
}
