using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Capi.Cli.Local;

namespace Capi.Cli;

/// <summary><c>capi events-manager faults</c>: lists, adds and removes the faults that a running Events Manager simulates.</summary>
internal static class FaultsCommand
{
    public const string Name = "faults";

    private const string Description =
        """
        Lists, adds and removes the faults that a running Events Manager simulates, to see how senders handle them.

          capi events-manager faults add --events-manager http://127.0.0.1:5081 --code 2 --count 3
          capi events-manager faults add --events-manager http://127.0.0.1:5081 --code 190 --subcode 460 --access-token EAA...
          capi events-manager faults clear --events-manager http://127.0.0.1:5081

        Exit codes: 0 done, 1 the Events Manager refused, 2 usage error, 3 it can't be reached.
        """;

    public static Command Create(StandardStreams streams) => new(Name, Description) { CreateList(streams), CreateAdd(streams), CreateClear(streams) };

    private static Command CreateList(StandardStreams streams)
    {
        var (address, token) = (LocalOptions.CreateAddress(), LocalOptions.CreateToken());
        var command = new Command("list", "Prints the faults as JSON.") { address, token };
        command.SetAction((parseResult, cancellationToken) =>
            SendAsync(streams, new LocalClient(parseResult.GetRequiredValue(address), parseResult.GetValue(token)), HttpMethod.Get, "api/faults", null, cancellationToken));
        return command;
    }

    private static Command CreateClear(StandardStreams streams)
    {
        var (address, token) = (LocalOptions.CreateAddress(), LocalOptions.CreateToken());
        var number = new Option<int?>("--number") { Description = "Remove only the fault with this number.", HelpName = "n" };
        var command = new Command("clear", "Removes the faults.") { address, number, token };
        command.SetAction((parseResult, cancellationToken) =>
        {
            var path = parseResult.GetValue(number) is { } one ? string.Create(CultureInfo.InvariantCulture, $"api/faults/{one}") : "api/faults";
            return SendAsync(streams, new LocalClient(parseResult.GetRequiredValue(address), parseResult.GetValue(token)), HttpMethod.Delete, path, null, cancellationToken);
        });
        return command;
    }

    private static Command CreateAdd(StandardStreams streams)
    {
        var (address, token) = (LocalOptions.CreateAddress(), LocalOptions.CreateToken());
        var command = new Command("add", "Adds a fault and prints its number.") { address, token };
        (Option Option, string Member)[] members =
        [
            (new Option<int?>("--code") { Description = "Meta's error code; without it the request is processed." }, "code"),
            (new Option<int?>("--subcode") { Description = "Meta's error subcode." }, "subcode"),
            (new Option<int?>("--status") { Description = "The HTTP status of the error." }, "status"),
            (new Option<int?>("--count") { Description = "The number of requests that fail; without it until the fault is removed." }, "count"),
            (NumberOption.Create("--probability", "The share of the requests that fail, above 0 to 1."), "probability"),
            (new Option<int?>("--delay-ms") { Description = "Delays the answer." }, "delay_ms"),
            (new Option<bool?>("--cut-body") { Description = "Closes the connection in the middle of the answer." }, "cuts_body"),
            (new Option<int?>("--usage-percent") { Description = "The used share of the limits in the headers." }, "usage_percent"),
            (new Option<int?>("--retry-after") { Description = "The header Retry-After, in seconds." }, "retry_after"),
            (new Option<string?>("--dataset") { Description = "Only requests of this dataset." }, "dataset"),
            (new Option<string?>("--run") { Description = "Only requests of this run." }, "run"),
            (new Option<string?>("--access-token") { Description = "Only requests with this access token." }, "access_token"),
        ];
        foreach (var (option, _) in members)
            command.Options.Add(option);

        command.SetAction((parseResult, cancellationToken) =>
        {
            var fault = new JsonObject();
            foreach (var (option, member) in members)
            {
                if (parseResult.GetResult(option) is { Implicit: false })
                    fault[member] = GetValue(parseResult, option);
            }

            return SendAsync(streams, new LocalClient(parseResult.GetRequiredValue(address), parseResult.GetValue(token)), HttpMethod.Post, "api/faults", fault.ToJsonString(), cancellationToken);
        });
        return command;
    }

    private static JsonNode? GetValue(ParseResult parseResult, Option option) => option switch
    {
        Option<int?> number => parseResult.GetValue(number),
        Option<decimal?> number => parseResult.GetValue(number),
        Option<bool?> flag => parseResult.GetValue(flag) ?? true,
        Option<string?> text => parseResult.GetValue(text),
        _ => null,
    };

    private static Task<int> SendAsync(StandardStreams streams, LocalClient client, HttpMethod method, string path, string? json, CancellationToken cancellationToken) => ServerAccess.RunAsync(
        streams,
        client,
        "capi events-manager faults: the Events Manager can't be reached.",
        async opened =>
        {
            var (status, body) = await opened.SendAsync(method, path, json, cancellationToken);
            await (status < 300 ? streams.OutputWriter : streams.ErrorWriter).WriteLineAsync(TerminalText.Sanitize(body));
            return status < 300 ? ExitCode.Success : ExitCode.Findings;
        },
        cancellationToken);
}
