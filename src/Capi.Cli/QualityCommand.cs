using System.CommandLine;
using Capi.Cli.Graph;
using Capi.Cli.Quality;
using Capi.Cli.Reporting;

namespace Capi.Cli;

/// <summary><c>capi quality</c>: reads Meta's Event Match Quality, event coverage and data freshness.</summary>
internal static class QualityCommand
{
    public const string Name = "quality";

    private const string Description =
        """
        Reads what Meta's Dataset Quality API says about the website events of a dataset: event match quality, event coverage, deduplication keys and data
        freshness. The access token needs the permission read_ads_dataset_quality, or ads_read with ads_management or business_management.

          CAPI_ACCESS_TOKEN=... capi quality --dataset 1234567890 --min-emq 7 --min-coverage 75 --expect-fresh real_time --history quality.jsonl

        Exit codes: 0 nothing is under a floor, 1 something is under a floor, 2 usage error, 3 the API can't be read, 4 a floor can't be judged, because the API
        doesn't say the value (--allow-missing accepts that), 130 interrupted.
        """;

    public static Command Create(StandardStreams streams)
    {
        var graph = new GraphOptions();
        var minScore = NumberOption.Create("--min-emq", "The lowest event match quality, 0 to 10.", "score", maximum: 10);
        var minCoverage = NumberOption.Create("--min-coverage", "The lowest event coverage in percent; Meta's goal is 75.", "percent");
        var fresh = new Option<string?>("--expect-fresh") { Description = "The slowest data freshness.", HelpName = "frequency" };
        fresh.AcceptOnlyFromAmong([.. QualityFloors.Frequencies]);
        var allowMissing = new Option<bool>("--allow-missing") { Description = "What the API doesn't say is under no floor." };
        var events = new Option<string[]>("--event") { Description = "Look at this event name only; may be repeated.", HelpName = "name", DefaultValueFactory = _ => [] };
        var compare = GraphOptions.CreateUrl("--compare", "A local Events Manager, whose estimates are shown beside Meta's scores, here and on its page Match quality.");
        var history = new Option<string?>("--history") { Description = "Append the result to this file, one JSON object in each line.", HelpName = "file" };
        var format = ReportOptions.CreateFormat();
        var command = new Command(Name, Description) { minScore, minCoverage, fresh, allowMissing, events, compare, history, format };
        graph.AddTo(command);
        command.SetAction((parseResult, cancellationToken) =>
        {
            if (graph.CreateClient(parseResult) is not { } client)
                return Task.FromResult(UsageMessages.Write(streams, UsageMessages.NoAccessToken));
            var floors = new QualityFloors(parseResult.GetValue(minScore), parseResult.GetValue(minCoverage), parseResult.GetValue(fresh));
            var request = new QualityRequest(parseResult.GetRequiredValue(graph.Dataset), floors, parseResult.GetValue(allowMissing), parseResult.GetRequiredValue(events), parseResult.GetValue(compare), parseResult.GetValue(history), parseResult.GetValue(format));
            return QualityRunner.RunAsync(streams, client, parseResult.GetRequiredValue(graph.GraphVersion), request, cancellationToken);
        });
        return command;
    }
}
