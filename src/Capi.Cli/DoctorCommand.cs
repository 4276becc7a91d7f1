using System.CommandLine;
using Capi.Cli.Graph;

namespace Capi.Cli;

/// <summary><c>capi doctor</c>: checks what sending to a dataset needs.</summary>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    private const string Description =
        """
        Checks what sending to a dataset needs, without sending an event: the access token and its expiry, the version of the Graph API, the dataset, and this
        machine's clock.

        Exit codes: 0 all is well, perhaps with warnings, 1 something prevents sending, 2 usage error, 3 Meta can't be reached, 4 Meta doesn't say whether the
        dataset can be read, 130 interrupted.
        """;

    public static Command Create(StandardStreams streams)
    {
        var graph = new GraphOptions();
        var command = new Command(Name, Description);
        graph.AddTo(command);
        command.SetAction((parseResult, cancellationToken) => graph.CreateClient(parseResult) is { } client
            ? Checkup.RunAsync(streams, client, parseResult.GetRequiredValue(graph.Dataset), parseResult.GetRequiredValue(graph.GraphVersion), cancellationToken)
            : Task.FromResult(UsageMessages.Write(streams, UsageMessages.NoAccessToken)));
        return command;
    }
}
