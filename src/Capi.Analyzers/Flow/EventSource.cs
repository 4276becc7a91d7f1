using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow;

/// <summary>An object that an event is made from: the one that its event ID is read from.</summary>
internal sealed class EventSource(ISymbol symbol, ITypeSymbol type, bool isCopied)
{
    /// <summary>The variable or member that holds the object.</summary>
    public ISymbol Symbol { get; } = symbol;

    public ITypeSymbol Type { get; } = type;

    /// <summary>True for an event that is copied with other values.</summary>
    public bool IsCopied { get; } = isCopied;

    /// <summary>The objects that give the event at this place its ID; for <c>with</c> also the event that is copied.</summary>
    public static IEnumerable<EventSource> FindAll(SyntaxNode place, ContractMemberWrite write, SemanticModel model)
    {
        foreach (var id in FindEventIds(place, write, model))
        {
            foreach (var name in ResolveLocal(id, model).DescendantNodesAndSelf())
            {
                var instance = name switch
                {
                    MemberAccessExpressionSyntax access => access.Expression,
                    ConditionalAccessExpressionSyntax access => access.Expression,
                    _ => null,
                };
                if (instance is not null && Create(instance, model, isCopied: false) is { } source)
                    yield return source;
            }
        }

        if (place.FirstAncestorOrSelf<WithExpressionSyntax>() is { } copy && Create(copy.Expression, model, isCopied: true) is { } copied)
            yield return copied;
    }

    private static IEnumerable<SyntaxNode> FindEventIds(SyntaxNode place, ContractMemberWrite write, SemanticModel model)
    {
        var map = write.Context.ContractMembers;
        switch (place.AncestorsAndSelf().Select(node => node is ExpressionSyntax ? model.GetOperation(node) : null).FirstOrDefault(operation => IsBuilding(operation, write)))
        {
            case IObjectCreationOperation creation:
                foreach (var id in EventCreation.FindValues(creation, map, member => member.Annotation == AnnotationKind.EventId))
                    yield return id.Syntax;

                break;
            case IInvocationOperation call when write.Context.MethodSummaries.GetSummary(call.TargetMethod, Analysis.MethodSummaryCache.MaxCallLevels - 1, default) is { } summary:
                foreach (var (origin, target) in summary.MemberWrites)
                {
                    if (target.Annotation == AnnotationKind.EventId && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == origin.ParameterOrdinal) is { } argument)
                        yield return argument.Value.Syntax;
                }

                break;
        }
    }

    private static bool IsBuilding(IOperation? operation, ContractMemberWrite write) => operation switch
    {
        IObjectCreationOperation { Type: { } type } => write.Context.ContractMembers.HasContractMembers(type),
        IInvocationOperation { Type: { } type } => write.Context.ContainsContractMembers(type),
        _ => false,
    };

    /// <summary>The initializer of a local that is used as the event ID, otherwise the expression itself.</summary>
    private static SyntaxNode ResolveLocal(SyntaxNode id, SemanticModel model) =>
        (id is IdentifierNameSyntax && model.GetSymbolInfo(id).Symbol is ILocalSymbol local ? FindInitializer(local) : null) ?? id;

    /// <summary>The initializer of a local, or null.</summary>
    public static ExpressionSyntax? FindInitializer(ISymbol local) =>
        (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value;

    private static EventSource? Create(ExpressionSyntax instance, SemanticModel model, bool isCopied) =>
        model.GetSymbolInfo(instance).Symbol is (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol or IRangeVariableSymbol) and var symbol && model.GetTypeInfo(instance).Type is { } type
            ? new EventSource(symbol, type, isCopied)
            : null;
}
