namespace Capi.Catalog;

/// <summary>One error of the Graph API, or a range of codes with the same meaning.</summary>
/// <param name="first">The first code of the range.</param>
/// <param name="last">The last code of the range.</param>
/// <param name="subcode">The required subcode; null matches any or none.</param>
/// <param name="errorClass">How the sender must handle the error.</param>
/// <param name="meaning">A short description of the error. Meta's message is not used, because it may quote the request.</param>
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
