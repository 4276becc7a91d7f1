using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Recognises a <c>MetaEventContext</c> that nobody gave a consent.</summary>
internal static class EmptyContext
{
    public static bool IsContext(ITypeSymbol type) => WellKnownTypes.Is(type, "Capi", "MetaEventContext");

    /// <summary>True where the value is seen to be made without one; false where that can't be seen.</summary>
    public static bool Is(IOperation value) => WrittenText.Bare(value) switch
    {
        IDefaultValueOperation => true,
        IObjectCreationOperation { Arguments.IsEmpty: true, Type: { } type } made => IsContext(type) && SetsNone(made.Initializer),
        IWithOperation changed => SetsNone(changed.Initializer) && Is(changed.Operand),
        ILocalReferenceOperation { Local: var local } use => Value(local, use) is { } only && Is(only),
        _ => false,
    };

    private static bool SetsNone(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer?.Initializers.All(one => one is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: not "Consent" } }) ?? true;

    /// <summary>What the local was declared with, when nothing else is ever written to it.</summary>
    private static IOperation? Value(ILocalSymbol local, IOperation use)
    {
        var root = use;
        while (root.Parent is { } parent)
            root = parent;

        IOperation? declared = null;
        foreach (var operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && IsSame(declarator.Symbol, local))
                declared = declarator.GetVariableInitializer()?.Value;
            else if (operation is ILocalReferenceOperation other && IsSame(other.Local, local) && IsWritten(other))
                return null;
        }

        return declared;
    }

    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        IAddressOfOperation => true,
        _ => false,
    };

    private static bool IsSame(ILocalSymbol one, ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
