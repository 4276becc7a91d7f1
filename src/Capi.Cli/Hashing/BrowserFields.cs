namespace Capi.Cli.Hashing;

/// <summary>The fields about cookies and addresses: what becomes of them depends on the visit around them.</summary>
internal static class BrowserFields
{
    /// <returns>False when the field is none of these.</returns>
    public static bool TryAnswer(string field, string? input, HashContext context, out HashAnswer answer)
    {
        answer = default;
        return false;
    }
}
