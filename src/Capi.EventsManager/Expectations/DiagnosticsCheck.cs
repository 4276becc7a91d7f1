using System.Globalization;
using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Expectations;

/// <summary>Compares the number of warnings and rejected requests with the maximum of an expectation.</summary>
internal static class DiagnosticsCheck
{
    /// <summary>Returns a reason that counts all diagnostics of the run and one for each of the first of them; nothing if there are not too many.</summary>
    public static IReadOnlyList<string> GetReasons(EventExpectation expectation, IEventLedger ledger)
    {
        if (expectation.MaxDiagnostics is not { } maximum)
            return [];

        var counts = ledger.Count(expectation.Run);
        return counts.Diagnostics <= maximum
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{counts.Diagnostics} diagnostics, not at most {maximum}:"), .. counts.Texts];
    }
}
