using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Migration;

/// <summary>An expression that has the value of one member of a contract where the payload is created.</summary>
/// <param name="Text">The expression, on one line.</param>
/// <param name="Type">The type; null when it isn't known.</param>
/// <param name="Name">The name of what it reads.</param>
internal sealed record SourceExpression(string Text, ITypeSymbol? Type, string Name)
{
    /// <summary>The locals and parameters that it uses.</summary>
    public IReadOnlyList<SourceVariable> Variables { get; init; } = [];

    /// <summary>False when only code of the sender's type can use it.</summary>
    public bool IsPortable { get; init; } = true;

    /// <summary>True when the compiler says that the value may be null.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>The expression with something before and after it.</summary>
    public SourceExpression Wrap(string before, string after) => this with { Text = before + Text + after };
}

/// <summary>A local or parameter of the sender.</summary>
/// <param name="Symbol">The variable.</param>
/// <param name="Type">Its type.</param>
/// <param name="MayBeNull">True when the compiler says that it may be null where it is used.</param>
internal sealed record SourceVariable(ISymbol Symbol, ITypeSymbol Type, bool MayBeNull)
{
    /// <summary>The name as code writes it.</summary>
    public string Name => SyntaxFacts.GetKeywordKind(Symbol.Name) == SyntaxKind.None ? Symbol.Name : "@" + Symbol.Name;
}
