using Capi.Catalog;
using Capi.Identifiers;

namespace Capi.Cli.Hashing;

/// <summary>Prints the result for one identifier as text.</summary>
internal static class SingleValueHandler
{
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(StandardStreams streams, string key, string value, string? country)
    {
        if (ParameterDefinitions.Find(ParameterSection.UserData, key) is not { } parameter)
        {
            streams.ErrorWriter.WriteLine($"The field is not a user_data key. The keys are: {string.Join(", ", UserDataKeyList.All)}.");
            return ExitCode.UsageError;
        }

        if (country is not null && IdentifierHasher.FindCountryCode(country) is null)
        {
            streams.ErrorWriter.WriteLine(UsageMessages.Country);
            return ExitCode.UsageError;
        }

        var result = IdentifierHasher.Hash(key, value, country, out var assumptions);
        streams.OutputWriter.WriteLine($"field       {key} ({parameter.Name}, {(parameter.Handling == Handling.Clear ? "sent in clear" : "hashed")})");
        if (result.Value is null)
        {
            streams.OutputWriter.WriteLine($"dropped     {DropReasons.GetName(result.DropReason)}: {DropReasonDescriptions.GetDescription(result.DropReason)}");
            return ExitCode.Dropped;
        }

        streams.OutputWriter.WriteLine($"normalized  {TerminalText.Sanitize(result.Normalized ?? "")}");
        streams.OutputWriter.WriteLine($"sent        {TerminalText.Sanitize(result.Value)}");
        if (assumptions.HasFlag(IdentifierAssumptions.PhoneCountryUnknown))
            streams.OutputWriter.WriteLine("note        the country of the number is unknown, so it has no calling code and may match nobody; use --country or a number with +.");
        if (assumptions.HasFlag(IdentifierAssumptions.DateOrderAssumed))
            streams.OutputWriter.WriteLine("note        day and month could be exchanged; the earlier number was taken as the month. Use --country or YYYY-MM-DD.");
        return ExitCode.Success;
    }
}
