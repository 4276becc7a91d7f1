namespace LeadCrm.Crm;

/// <summary>Reads a purchase from a row of the stores' export.</summary>
internal static class StorePurchaseReader
{
    /// <exception cref="RowException">The row is no purchase; the message says why.</exception>
    public static StorePurchase Read(CsvRow row) => new()
    {
        ReceiptNumber = row.GetRequiredText("receipt"),
        PaidAt = row.GetTime("paid_at"),
        Email = row.GetText("email"),
        Phone = row.GetText("phone"),
        Country = row.GetText("country"),
        Consent = row.GetConsent(),
        Value = row.GetNumber("value") ?? throw new RowException("value is empty"),
        Currency = row.GetRequiredText("currency"),
    };
}
