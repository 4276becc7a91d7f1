using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.Cli.Graph;
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
            (new Option<int?>("--status") { Description = "The HTTP status; without --code the answer of a proxy." }, "status"),
            (new Option<string?>("--body") { Description = "A body instead of Meta's, such as the page of a proxy." }, "body"),
            (new Option<bool?>("--transient") { Description = "The error has is_transient." }, "is_transient"),
            (new Option<bool?>("--blame-event") { Description = "The error names the event of --event-id, or the first." }, "blames_event"),
            (new Option<int?>("--events-received") { Description = "The number in events_received." }, "events_received"),
            (new Option<int?>("--count") { Description = "The number of requests that fail; without it until the fault is removed." }, "count"),
            (NumberOption.Create("--probability", "The share of the requests that fail, above 0 to 1."), "probability"),
            (new Option<int?>("--delay-ms") { Description = "Delays the answer." }, "delay_ms"),
            (new Option<bool?>("--cut-body") { Description = "Closes the connection in the middle of the answer." }, "cuts_body"),
            (new Option<bool?>("--close-connection") { Description = "Closes the connection without an answer." }, "closes_connection"),
            (new Option<int?>("--usage-percent") { Description = "The used share of the limits in the headers." }, "usage_percent"),
            (new Option<int?>("--regain-minutes") { Description = "The minutes until the limit ends, in the usage header." }, "regain_minutes"),
            (new Option<int?>("--retry-after") { Description = "The header Retry-After, in seconds." }, "retry_after"),
            (new Option<string?>("--dataset") { Description = "Only requests of this dataset." }, "dataset"),
            (new Option<string?>("--event-id") { Description = "Only requests with this event." }, "event_id"),
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
            if (status is >= 300 and < 400 || (status < 300 && body.Length > 0 && LenientJson.Parse(body).ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)))
            {
                await streams.ErrorWriter.WriteLineAsync("capi events-manager faults: the address answers, but not as an Events Manager.");
                return ExitCode.IOError;
            }

            await (status < 300 ? streams.OutputWriter : streams.ErrorWriter).WriteLineAsync(TerminalText.Sanitize(body));
            return status < 300 ? ExitCode.Success : ExitCode.Findings;
        },
        cancellationToken);
}
