using System.CommandLine;
using Capi.Cli.Identity;
using Capi.Cli.JsonLines;

namespace Capi.Cli;

/// <summary><c>capi identity</c>: resolves the click ID, browser ID and client IP address of browser requests.</summary>
internal static class IdentityCommand
{
    public const string Name = "identity";

    private const string Description =
        """
        Prints the fbc, fbp and client_ip_address that would be sent for a browser request, and the cookies to set in the response.

        With --jsonl, reads JSON lines {"id":any,"host":"...","cookie_domains":["..."],"url":"...","referrer":"...","cookies":{"_fbc":"..."},
        "x_forwarded_for":"...","remote_address":"...","now_ms":0} from standard input and writes one line
        {"id":...,"fbc":{"value":...,"outcome":"kept"},"fbp":{...},"client_ip_address":...,"set_cookies":[...]} for each, in the same order.
        All properties are optional. For an invalid line it writes {"id":...,"error":"..."} and continues.

        Exit codes: 0 every line was processed, even if some were invalid, 2 usage error, 3 I/O error, 130 interrupted,
        141 output pipe closed.
        """;

    public static Command Create(StandardStreams streams)
    {
        var jsonLines = new Option<bool>("--jsonl") { Description = "Read JSON lines from standard input and write JSON lines to standard output (UTF-8).", Required = true };
        var command = new Command(Name, Description) { jsonLines };
        command.SetAction((parseResult, cancellationToken) => parseResult.GetValue(jsonLines)
            ? new JsonLineProcessor(Name, new IdentityRequest()).RunAsync(streams, cancellationToken)
            : Task.FromResult(UsageMessages.Write(streams, UsageMessages.Identity)));
        return command;
    }
}
