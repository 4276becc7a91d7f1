namespace Capi.CodeFixes.Migration;

/// <summary>One member of the contract, and the expression that the call passes for it.</summary>
/// <param name="Attribute">The attribute, in brackets.</param>
/// <param name="Type">The type.</param>
/// <param name="Name">The name.</param>
/// <param name="Argument">The expression for the call; null when the payload doesn't tell it.</param>
/// <param name="Todos">What the payload doesn't tell.</param>
internal sealed record ContractMember(string Attribute, string Type, string Name, SourceExpression? Argument, params IReadOnlyList<string> Todos)
{
    /// <summary>True when the call passes what the payload has, whatever the comments say.</summary>
    public bool IsUnchanged { get; init; }
}
