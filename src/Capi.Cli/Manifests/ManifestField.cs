namespace Capi.Cli.Manifests;

/// <summary>One value that leaves the application.</summary>
/// <param name="Key">Its path in the payload, such as <c>user_data.em</c>.</param>
/// <param name="Source">The member of the contract, or of <c>MetaEventContext</c>.</param>
/// <param name="Personal">One of <see cref="PersonalNames"/>.</param>
/// <param name="Handling">What happens to it before it is sent: one of <c>hashed</c>, <c>clear</c> and <c>data</c>.</param>
/// <param name="IsRequired">True if the contract promises a value.</param>
internal sealed record ManifestField(string Key, string Source, string Personal, string Handling, bool IsRequired)
{
    /// <summary>The sensitive category that the name of the member or of the key indicates, such as <c>health data</c>; null if none.</summary>
    public string? Sensitive { get; init; }
}
