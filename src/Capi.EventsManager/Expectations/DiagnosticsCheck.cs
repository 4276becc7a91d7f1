using System.Globalization;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Expectations;

/// <summary>Compares the number of warnings and rejected requests with the maximum of an expectation.</summary>
internal static class DiagnosticsCheck
{
    private const int MaxShown = 10;

    /// <summary>Returns a reason that counts the diagnostics and one for each of the first of them; nothing if there are not too many.</summary>
    public static IReadOnlyList<string> GetReasons(EventExpectation expectation, IEventLedger ledger)
    {
        if (expectation.MaxDiagnostics is not { } maximum)
            return [];

        List<string> texts = [.. ledger.GetLedger(expectation.Run).Requests.SelectMany(GetTexts)];
        return texts.Count <= maximum
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{texts.Count} diagnostics, not at most {maximum}:"), .. texts.Distinct(StringComparer.Ordinal).Take(MaxShown)];
    }

    private static IEnumerable<string> GetTexts(ReceivedRequest request) => request.IsAccepted ? request.Warnings : [request.RejectionReason!];
}
