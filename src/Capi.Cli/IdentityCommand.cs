using System.CommandLine;
using Capi.Cli.Identity;
using Capi.Cli.JsonLines;

namespace Capi.Cli;

/// <summary><c>capi identity</c>: what becomes of a visit's click id, browser id and address.</summary>
internal static class IdentityCommand
{
    public const string Name = "identity";

    private const string Description =
        """
        Decides for visits what is sent as fbc, fbp and client_ip_address, and which cookies the answer to the browser sets.

        With --jsonl it reads lines {"id":any,"host":"...","cookie_domains":["..."],"url":"...","referrer":"...","cookies":{"_fbc":"..."},
        "x_forwarded_for":"...","remote_address":"...","now_ms":0} from standard input and answers each with a line
        {"id":...,"fbc":{"value":...,"outcome":"kept"},"fbp":{...},"client_ip_address":...,"set_cookies":[...]} in the same order. Everything
        but the line itself may be missing. A line that can't be read is answered by {"id":...,"error":"..."} and the run goes on.

        Exit codes: 0 every line was answered, be it by an error, 2 wrong usage, 3 input or output failed, 130 interrupted,
        141 nobody reads the output any more.
        """;

    public static Command Create(Terminal terminal)
    {
        var jsonLines = new Option<bool>("--jsonl") { Description = "Read JSON lines from standard input and write JSON lines to standard output (UTF-8).", Required = true };
        var command = new Command(Name, Description) { jsonLines };
        command.SetAction((parsed, cancellation) => parsed.GetValue(jsonLines)
            ? new JsonLineLoop(Name, new IdentityRequest()).RunAsync(terminal, cancellation)
            : Task.FromResult(Misused(terminal)));
        return command;
    }

    private static int Misused(Terminal terminal)
    {
        terminal.Error.WriteLine(Usage.Identity);
        return ExitCode.Usage;
    }
}
