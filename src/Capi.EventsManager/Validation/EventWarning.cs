using Capi.EventsManager.Graph;

namespace Capi.EventsManager.Validation;

/// <summary>A problem that Meta accepts, or that it is not known to refuse, but that should be corrected.</summary>
/// <param name="Field">The parameter.</param>
/// <param name="Problem">What is wrong and how to correct it, as the end of a sentence that begins with the path. Contains no value.</param>
internal sealed record EventWarning(FieldPath Field, string Problem)
{
    /// <summary>The whole sentence: <c>data[0].event_id is missing, …</c></summary>
    public string Message => $"{Field} {Problem}";
}
