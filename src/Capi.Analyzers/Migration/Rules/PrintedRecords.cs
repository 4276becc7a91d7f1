using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds the records that the senders write as text: to a log, into an exception, in an interpolated string.</summary>
internal sealed class PrintedRecords
{
    private readonly Dictionary<ISymbol, Location> _printed = new(SymbolEqualityComparer.Default);

    /// <summary>Searches the code of the senders.</summary>
    public PrintedRecords(SenderModel model)
    {
        foreach (var operation in model.Operations)
        {
            foreach (var value in GetPrinted(operation))
                Add(KnownMethods.SkipConversions(value).Type, value.Syntax.GetLocation());
        }
    }

    /// <summary>Where a record is written as text, alone or as a member of another one; otherwise null.</summary>
    public Location? Find(INamedTypeSymbol record) => _printed.TryGetValue(record.OriginalDefinition, out var place) ? place : null;

    private void Add(ITypeSymbol? type, Location place)
    {
        if (type is not INamedTypeSymbol { IsRecord: true } record || _printed.ContainsKey(record.OriginalDefinition))
            return;

        // The compiler's ToString prints the members of a record with their ToString.
        _printed[record.OriginalDefinition] = place;
        if (PrintsItself(record))
            return;
        foreach (var property in record.GetMembers().OfType<IPropertySymbol>().Where(property => property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }))
            Add(property.Type, place);
    }

    /// <summary>True when the record doesn't print by the compiler's ToString.</summary>
    public static bool PrintsItself(INamedTypeSymbol record) => record.GetMembers("ToString").Concat(record.GetMembers("PrintMembers")).Any(member => !member.IsImplicitlyDeclared);

    private static IEnumerable<IOperation> GetPrinted(IOperation operation) => operation switch
    {
        IInterpolationOperation inserted => [inserted.Expression],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => [sum.LeftOperand, sum.RightOperand],
        IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { } instance } => [instance],
        IInvocationOperation call when KnownMethods.IsJoinedText(call) => KnownMethods.FindFormattedParts(call) ?? [],
        _ => LogCall.Find(operation)?.Arguments ?? [],
    };
}
