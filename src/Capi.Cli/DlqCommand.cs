using System.CommandLine;
using Capi.Cli.DeadLetters;

namespace Capi.Cli;

/// <summary><c>capi dlq</c>: reads the dead letters of a SQLite or PostgreSQL store, sends them again or drops them.</summary>
internal static class DlqCommand
{
    public const string Name = "dlq";

    private const string Description =
        """
        Reads the events that Meta rejected (dead letters) in a SQLite or PostgreSQL store, sends them again or drops them. A running application
        needn't be stopped. Nothing personal is printed: no event ID, no value of an event.

        Exit codes: 0 success, 1 there is no such dead letter, 2 usage error or no store at the path, 3 I/O error, 130 interrupted.
        """;

    public static Command Create(StandardStreams streams) => new(Name, Description)
    {
        CreateList(streams),
        CreateShow(streams),
        CreateChange(streams, "retry", "Sends dead letters again. A running application does it within two minutes; if none runs, its next start does. Too old ones expire.", DeadLetterChange.Retry, "redrive"),
        CreateChange(streams, "drop", "Deletes dead letters for good.", DeadLetterChange.Drop),
    };

    private static Command CreateList(StandardStreams streams)
    {
        var (store, dataset) = (CreateStore(), CreateDataset());
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line (UTF-8) instead of a table." };
        var command = new Command("list", "Lists the dead letters, oldest first.") { store, dataset, json };
        command.SetAction((parseResult, cancellationToken) => StoreAccess.RunAsync(
            streams,
            parseResult.GetRequiredValue(store),
            session => DeadLetterList.WriteAsync(session.DeadLetters, parseResult.GetValue(dataset), parseResult.GetValue(json), streams, cancellationToken),
            cancellationToken));
        return command;
    }

    private static Command CreateShow(StandardStreams streams)
    {
        var store = CreateStore();
        var id = new Argument<long>("id") { Description = "The ID that list prints." };
        var command = new Command("show", "Prints what is known of one dead letter: why it was given up, and the keys that its event has.") { id, store };
        command.SetAction((parseResult, cancellationToken) => StoreAccess.RunAsync(
            streams, parseResult.GetRequiredValue(store), session => DeadLetterDetails.WriteAsync(session, parseResult.GetRequiredValue(id), streams, cancellationToken), cancellationToken));
        return command;
    }

    private static Command CreateChange(StandardStreams streams, string name, string description, DeadLetterChange change, string? alias = null)
    {
        var (store, dataset) = (CreateStore(), CreateDataset());
        var ids = new Argument<long[]>("id") { Description = "The IDs that list prints.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "All dead letters, or with --dataset all of one dataset." };
        var command = new Command(name, description) { ids, store, dataset, all };
        if (alias is not null)
            command.Aliases.Add(alias);
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetValue(ids) is { Length: > 0 }))
                result.AddError(UsageMessages.Dlq);
        });
        command.SetAction((parseResult, cancellationToken) => StoreAccess.RunAsync(
            streams,
            parseResult.GetRequiredValue(store),
            session => change.RunAsync(session.DeadLetters, parseResult.GetValue(all) ? null : parseResult.GetValue(ids), parseResult.GetValue(dataset), streams, cancellationToken),
            cancellationToken));
        return command;
    }

    private static Option<string> CreateStore() => new("--store") { Description = "The path that is passed to UseSqlite, or a connection string of PostgreSQL.", Required = true };

    private static Option<string?> CreateDataset() => new("--dataset") { Description = "Only dead letters of the dataset with this alias." };
}
