using System.CommandLine;
using Capi.Cli.Graph;

namespace Capi.Cli;

/// <summary><c>capi send-test</c>: sends one event with sample data to Meta's test tool.</summary>
internal static class SendTestCommand
{
    public const string Name = "send-test";

    private const string Description =
        """
        Sends one event with the sample data of Meta's documentation, so that it appears under Test Events. Meta doesn't drop test events: the event also
        reaches the dataset.

          CAPI_ACCESS_TOKEN=... capi send-test --dataset 1234567890 --test-event-code TEST12345

        Exit codes: 0 accepted, 1 refused, 2 usage error, 3 Meta can't be reached, 130 interrupted.
        """;

    public static Command Create(StandardStreams streams)
    {
        var graph = new GraphOptions();
        var code = new Option<string>("--test-event-code") { Description = "The code that Events Manager shows under Test Events.", HelpName = "code", Required = true };
        code.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("The code is empty.");
        });
        var eventName = new Option<string>("--event") { Description = "The event name.", HelpName = "name", DefaultValueFactory = _ => "Lead" };
        var command = new Command(Name, Description) { code, eventName };
        graph.AddTo(command);
        command.SetAction((parseResult, cancellationToken) => graph.CreateClient(parseResult) is { } client
            ? TestEventSender.RunAsync(streams, client, parseResult.GetRequiredValue(graph.Dataset), parseResult.GetRequiredValue(code).Trim(), parseResult.GetRequiredValue(eventName), cancellationToken)
            : Task.FromResult(UsageMessages.Write(streams, UsageMessages.NoAccessToken)));
        return command;
    }
}
