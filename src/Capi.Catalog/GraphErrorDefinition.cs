namespace Capi.Catalog;

/// <summary>One error of the Graph API, or a range of codes with the same meaning.</summary>
/// <param name="firstCode">The first code of the range.</param>
/// <param name="lastCode">The last code of the range.</param>
/// <param name="subcode">The required subcode; null matches any or none.</param>
/// <param name="errorClass">How the sender must handle the error.</param>
/// <param name="description">A short description of the error. Meta's message is not used, because it may quote the request.</param>
internal sealed class GraphErrorDefinition(int firstCode, int lastCode, int? subcode, GraphErrorClass errorClass, string description)
{
    public int FirstCode { get; } = firstCode;

    public int LastCode { get; } = lastCode;

    public int? Subcode { get; } = subcode;

    public GraphErrorClass Class { get; } = errorClass;

    public string Description { get; } = description;

    public bool Matches(int code, int? subcode) =>
        code >= FirstCode && code <= LastCode && (Subcode is null || Subcode == subcode);
}
