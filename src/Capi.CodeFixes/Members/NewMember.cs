namespace Capi.CodeFixes.Members;

/// <summary>A member that a fix adds.</summary>
/// <param name="attribute">Its attribute, without brackets.</param>
/// <param name="type">The name of its type in the target scope.</param>
/// <param name="name">Its name.</param>
/// <param name="constant">The expression that it returns; null for a settable member.</param>
/// <param name="isFirst">True to insert it before all other members.</param>
internal sealed class NewMember(string attribute, string type, string name, string? constant = null, bool isFirst = false)
{
    /// <summary>True to insert it before all other members.</summary>
    public bool IsFirst { get; } = isFirst;

    /// <summary>True when it can be a parameter of a positional record.</summary>
    public bool IsSettable => constant is null;

    /// <summary>The text of a positional record's parameter.</summary>
    public string ParameterText => $"[{attribute}] {type} {name}";

    /// <summary>The text of a property: required, so that it can't be forgotten.</summary>
    public string PropertyText => constant is null
        ? $"[{attribute}] public required {type} {name} {{ get; init; }}"
        : $"[{attribute}] public {type} {name} => {constant};";

    /// <summary>The type and name, for the title.</summary>
    public override string ToString() => $"{type} {name}";
}
