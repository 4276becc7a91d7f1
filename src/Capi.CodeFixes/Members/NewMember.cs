namespace Capi.CodeFixes.Members;

/// <summary>A member that a fix adds.</summary>
/// <param name="attribute">Its attribute, without brackets.</param>
/// <param name="type">Its type, as it is called there.</param>
/// <param name="name">Its name.</param>
/// <param name="constant">What it always gives, as an expression; null for a member that is set.</param>
/// <param name="isFirst">True to stand before all others.</param>
internal sealed class NewMember(string attribute, string type, string name, string? constant = null, bool isFirst = false)
{
    public bool IsFirst { get; } = isFirst;

    /// <summary>True when a positional record can take it as a parameter.</summary>
    public bool IsSet => constant is null;

    /// <summary>As a parameter of a positional record.</summary>
    public string Parameter => $"[{attribute}] {type} {name}";

    /// <summary>As a property: required, because a value that nobody has to set is soon nobody's.</summary>
    public string Property => constant is null
        ? $"[{attribute}] public required {type} {name} {{ get; init; }}"
        : $"[{attribute}] public {type} {name} => {constant};";

    /// <summary>For the title.</summary>
    public override string ToString() => name;
}
