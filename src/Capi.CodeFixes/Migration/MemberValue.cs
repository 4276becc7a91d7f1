namespace Capi.CodeFixes.Migration;

/// <summary>The type of a member, and the expression for it.</summary>
/// <param name="Type">The type as the contract writes it.</param>
/// <param name="Argument">The expression of this type; null when the payload doesn't tell it.</param>
/// <param name="Todo">What the developer must decide; null when there is nothing.</param>
internal sealed record MemberValue(string Type, SourceExpression? Argument, string? Todo = null)
{
    /// <summary>True when the argument is what the payload has, whatever the comment says.</summary>
    public bool IsUnchanged { get; init; }
}
