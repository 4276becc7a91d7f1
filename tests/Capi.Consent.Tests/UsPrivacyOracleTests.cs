using Capi.Consent.Tests.Testing;

namespace Capi.Consent.Tests;

/// <summary>US Privacy strings, compared with IAB's reference implementation.</summary>
public class UsPrivacyOracleTests
{
    private const string Characters = "12YNyn-~";

    // The oracle also accepts other characters than the specification's.
    [OracleFact]
    public void All_strings_of_four_characters_are_read_as_the_oracle_reads_them_or_refused()
    {
        var texts = (from first in Characters from second in Characters from third in Characters from fourth in Characters select $"{first}{second}{third}{fourth}").ToArray();

        foreach (var (text, answer) in texts.Zip(OracleProcess.Read("usprivacy", texts)))
        {
            var outcome = UsPrivacyReader.Read(text).Outcome;
            if (outcome == ConsentOutcome.Invalid)
                continue;

            Assert.Equal(1, answer.GetProperty("Version").GetInt32());
            var expected = answer.GetProperty("OptOutSale").GetString()!.ToUpperInvariant() switch { "Y" => ConsentOutcome.OptedOut, "N" => ConsentOutcome.Granted, _ => ConsentOutcome.NotFound };
            Assert.Equal((text, expected), (text, outcome));
        }
    }
}
