using Capi.Catalog;
using Capi.Identity;

namespace Capi.Cli.Hashing;

/// <summary>Prints the result for one identifier as text.</summary>
internal static class HashOne
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(Terminal terminal, string key, string value, string? country)
    {
        if (Parameters.Find(ParameterSection.UserData, key) is not { } parameter)
        {
            terminal.Error.WriteLine($"The field is not a user_data key. The keys are: {string.Join(", ", UserDataKeys.All)}.");
            return ExitCode.Usage;
        }

        if (country is not null && MetaIdentity.FindCountry(country) is null)
        {
            terminal.Error.WriteLine(Usage.Country);
            return ExitCode.Usage;
        }

        var result = MetaIdentity.Evaluate(key, value, country);
        terminal.Text.WriteLine($"field       {key} ({parameter.Name}, {(parameter.Handling == Handling.Clear ? "sent in clear" : "hashed")})");
        if (result.Value is null)
        {
            terminal.Text.WriteLine($"dropped     {DropReasons.NameOf(result.Dropped)}: {DropSentence.Of(result.Dropped)}");
            return ExitCode.Dropped;
        }

        terminal.Text.WriteLine($"normalized  {TerminalText.Clean(result.Normalized ?? "")}");
        terminal.Text.WriteLine($"sent        {TerminalText.Clean(result.Value)}");
        return ExitCode.Success;
    }
}
