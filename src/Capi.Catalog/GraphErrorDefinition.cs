namespace Capi.Catalog;

/// <summary>One error of the Graph API, or a range of neighbours with one meaning.</summary>
/// <param name="first">The lowest code.</param>
/// <param name="last">The highest code.</param>
/// <param name="subcode">The subcode it needs; null when any or none will do.</param>
/// <param name="errorClass">What it asks of the sender.</param>
/// <param name="meaning">What is wrong, in a few words of our own: Meta's message may quote the request.</param>
internal sealed class GraphErrorDefinition(int first, int last, int? subcode, GraphErrorClass errorClass, string meaning)
{
    public int First { get; } = first;

    public int Last { get; } = last;

    public int? Subcode { get; } = subcode;

    public GraphErrorClass Class { get; } = errorClass;

    public string Meaning { get; } = meaning;

    public bool Covers(int code, int? subcode) =>
        code >= First && code <= Last && (Subcode is null || Subcode == subcode);
}
