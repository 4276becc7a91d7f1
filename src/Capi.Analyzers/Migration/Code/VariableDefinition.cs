using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Code;

/// <summary>One place that gives a variable a value.</summary>
/// <param name="Value">The value, or the call that writes it.</param>
/// <param name="Kind">How the value reaches the variable.</param>
/// <param name="Index">The position in a tuple, for <see cref="DefinitionKind.Part"/>.</param>
internal sealed record VariableDefinition(IOperation Value, DefinitionKind Kind, int Index);

/// <summary>How a definition gives a variable its value.</summary>
internal enum DefinitionKind
{
    /// <summary>The variable gets the value.</summary>
    Value,

    /// <summary>The variable gets the value, which isn't null.</summary>
    NotNull,

    /// <summary>The variable gets the value only if it was null.</summary>
    Conditional,

    /// <summary>The variable gets an element of the value.</summary>
    Element,

    /// <summary>The variable is combined with a value, as in <c>+=</c>.</summary>
    Compound,

    /// <summary>A call writes the variable.</summary>
    Output,

    /// <summary>The variable gets one part of a tuple or record.</summary>
    Part,
}
