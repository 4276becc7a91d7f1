namespace Capi.Catalog;

/// <summary>The definition of one parameter of the Conversions API.</summary>
/// <param name="section">The section of the request.</param>
/// <param name="key">Meta's key, for example <c>em</c>.</param>
/// <param name="name">The .NET name, for example <c>Email</c>; unique in its section.</param>
/// <param name="type">The JSON type.</param>
/// <param name="isList">True when Meta accepts several values.</param>
/// <param name="handling">Whether the value is hashed.</param>
/// <param name="normalization">How the value is normalized.</param>
/// <param name="requirement">Whether Meta requires it.</param>
/// <param name="isDocumented">False when it is supported by Meta's SDKs only.</param>
/// <param name="values">The allowed values of an enumeration; else empty.</param>
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
