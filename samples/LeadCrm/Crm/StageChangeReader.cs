using System.Globalization;

namespace LeadCrm.Crm;

/// <summary>Reads a stage change from a row of the CRM's export.</summary>
internal static class StageChangeReader
{
    /// <exception cref="RowException">The row is no stage change; the message says why.</exception>
    public static StageChange Read(CsvRow row)
    {
        var lead = new Lead
        {
            Number = row.GetRequiredText("number"),
            ChangedAt = row.GetTime("changed_at"),
            LeadAdId = GetLeadAdId(row),
            Email = row.GetText("email"),
            Phone = row.GetText("phone"),
            FirstName = row.GetText("first_name"),
            LastName = row.GetText("last_name"),
            City = row.GetText("city"),
            PostalCode = row.GetText("postal_code"),
            Country = row.GetText("country"),
            Consent = row.GetConsent(),
        };
        return row.GetRequiredText("stage") switch
        {
            "New" => new LeadCreated(lead),
            "Contacted" => new LeadContacted(lead),
            "Qualified" => new LeadQualified(lead),
            "Won" => new LeadWon(lead, row.GetNumber("value"), row.GetText("currency")),
            _ => throw new RowException("stage is unknown"),
        };
    }

    private static long? GetLeadAdId(CsvRow row) => row.GetText("lead_id") is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : throw new RowException("lead_id is no number");
}
