using System.CommandLine;

namespace Capi.Cli.Local;

/// <summary>The options of commands that talk to a running Events Manager.</summary>
internal static class LocalOptions
{
    public static Option<Uri> CreateAddress()
    {
        var option = new Option<Uri>("--events-manager")
        {
            Description = "The address of a running Events Manager, such as http://127.0.0.1:5081.",
            HelpName = "url",
            Required = true,
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens.Count == 1 ? result.Tokens[0].Value : "", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                    return uri;
                result.AddError("The address must be an absolute http or https URL.");
                return null;
            },
        };
        return option;
    }

    public static Option<string?> CreateToken() => new("--token") { Description = "The token of an Events Manager that other machines can reach.", HelpName = "token" };

    public static Option<string?> CreateRun() => new("--run") { Description = "Look at the events of this run only.", HelpName = "run" };

    public static Option<TimeSpan> CreateTimeout() => new("--timeout")
    {
        Description = "How long to wait: 10, 10s, 500ms or 2m; at most 10m.",
        HelpName = "time",
        DefaultValueFactory = _ => TimeSpan.FromSeconds(10),
        CustomParser = result =>
        {
            if (Duration.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : "", out var time))
                return time;
            result.AddError("The time must be 0 to 10 minutes.");
            return default;
        },
    };
}
