namespace Capi.Catalog;

/// <summary>What Meta demands of one parameter.</summary>
/// <param name="section">Where it stands in the request.</param>
/// <param name="key">Meta's wire key, for example <c>em</c>.</param>
/// <param name="name">Our .NET name for it, for example <c>Email</c>; unique in its section.</param>
/// <param name="type">The JSON shape.</param>
/// <param name="isList">True when Meta accepts several values.</param>
/// <param name="handling">Hashed, clear or not an identifier.</param>
/// <param name="normalization">The form its value is brought into.</param>
/// <param name="requirement">How much Meta wants it.</param>
/// <param name="isDocumented">False when only Meta's SDKs know it.</param>
/// <param name="values">The legal values of an enumeration; else empty.</param>
internal sealed class ParameterDefinition(
    ParameterSection section,
    string key,
    string name,
    ParameterType type,
    bool isList,
    Handling handling,
    Normalization normalization,
    Requirement requirement,
    bool isDocumented,
    params string[] values)
{
    public ParameterSection Section { get; } = section;

    public string Key { get; } = key;

    public string Name { get; } = name;

    public ParameterType Type { get; } = type;

    public bool IsList { get; } = isList;

    public Handling Handling { get; } = handling;

    public Normalization Normalization { get; } = normalization;

    public Requirement Requirement { get; } = requirement;

    public bool IsDocumented { get; } = isDocumented;

    public IReadOnlyList<string> Values { get; } = values;
}
