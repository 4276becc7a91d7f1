using System.Globalization;
using Capi;
using CsvHelper;

namespace LeadCrm.Crm;

/// <summary>Reads the fields of one row. An empty field is null.</summary>
/// <param name="csv">The reader, at the row.</param>
/// <param name="timeShift">Added to every time: the demo moves the times of the sample files to today.</param>
internal readonly struct CsvRow(CsvReader csv, TimeSpan timeShift)
{
    public string? GetText(string column) => csv.GetField(column) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <exception cref="RowException">The field is empty.</exception>
    public string GetRequiredText(string column) => GetText(column) ?? throw new RowException($"{column} is empty");

    /// <exception cref="RowException">The field is no time with an offset.</exception>
    public DateTimeOffset GetTime(string column) =>
        DateTimeOffset.TryParse(GetText(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time + timeShift : throw new RowException($"{column} is no time");

    /// <exception cref="RowException">The field is no number.</exception>
    public decimal? GetNumber(string column) => GetText(column) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
        : throw new RowException($"{column} is no number");

    /// <summary>Only an explicit yes is consent.</summary>
    public MetaConsent GetConsent() => GetText("consent") == "yes" ? MetaConsent.Granted : MetaConsent.NotGranted;
}
