using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Flow;

/// <summary>Decides whether code sends facts that were stored earlier: in a loop over entities, a background job, a retry, or from an object with a time of its own.</summary>
internal static class EarlierFacts
{
    // These have no time yet.
    private static readonly string[] DraftWords = ["draft", "template", "prototype", "default", "empty", "blank"];

    // These set the time on purpose.
    private static readonly string[] TimingWords = ["stamp", "time", "date", "touch", "create", "build", "make", "prepare", "start", "begin", "now"];

    /// <summary>True when the event at this place reports something that happened earlier.</summary>
    /// <param name="place">The event time, or the call that builds the event.</param>
    /// <param name="write">The write of the event time.</param>
    public static bool AreSentAt(SyntaxNode place, ContractMemberWrite write)
    {
        if (!write.Context.Compilation.ContainsSyntaxTree(place.SyntaxTree))
            return false;

        // Runs only for an event time that comes from a clock.
#pragma warning disable RS1030
        var model = write.Context.Compilation.GetSemanticModel(place.SyntaxTree);
#pragma warning restore RS1030
        return BackgroundCode.Contains(place, model)
            || IsInLoop(place)
            || HasUnusedTime(place, model)
            || EventSource.FindAll(place, write, model).Any(source => HasTimeOfItsOwn(source, place, write, model));
    }

    /// <summary>True in a loop over the objects that the event is made from, and in any loop that repeats: a retry, or a queue that is read until it is empty.</summary>
    private static bool IsInLoop(SyntaxNode place)
    {
        for (var node = place; node.Parent is { } parent && parent is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax); node = parent)
        {
            var isRepeated = parent switch
            {
                ForEachStatementSyntax loop => loop.Statement == node && IsUsed(loop.Identifier.ValueText, place),
                ForEachVariableStatementSyntax loop => loop.Statement == node,
                ForStatementSyntax loop => loop.Statement == node,
                WhileStatementSyntax loop => loop.Statement == node,
                DoStatementSyntax loop => loop.Statement == node,
                SimpleLambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } function =>
                    IsElementwise(call) && IsUsed(function.Parameter.Identifier.ValueText, place),
                ParenthesizedLambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } function =>
                    IsElementwise(call) && function.ParameterList.Parameters.Any(parameter => IsUsed(parameter.Identifier.ValueText, place)),
                SelectClauseSyntax => true,
                _ => false,
            };
            if (isRepeated)
                return true;
        }

        return false;
    }

    /// <summary>True in a method that gets the time as a parameter and doesn't use it.</summary>
    private static bool HasUnusedTime(SyntaxNode place, SemanticModel model) =>
        place.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method
        && method.ParameterList.Parameters.Any(parameter => TimeMembers.IsEventTime(model.GetDeclaredSymbol(parameter) as IParameterSymbol)
            && !method.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter.Identifier.ValueText));

    private static bool IsElementwise(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select" or "SelectMany" or "ForEach" or "ForEachAsync" or "SelectAwait" or "ConvertAll" };

    // The variable is used in the statement that has the event time, or in the event.
    private static bool IsUsed(string variable, SyntaxNode place) =>
        (place.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)place.FirstAncestorOrSelf<LambdaExpressionSyntax>())?.DescendantNodes()
            .OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == variable) == true;

    private static bool HasTimeOfItsOwn(EventSource source, SyntaxNode place, ContractMemberWrite write, SemanticModel model)
    {
        // An event that is copied and sent has a time too.
        var isContract = write.Context.ContractMembers.HasContractMembers(source.Type);
        return (isContract ? source.IsCopied && (write.AnalyzedMember.SendsEvent || ReplacesTime(source, place, write, model)) : TimeMembers.HasAny(source.Type)) && !IsChangedHere(source, place, model);
    }

    /// <summary>True when an event that someone else created is copied as it is, with another time.</summary>
    private static bool ReplacesTime(EventSource source, SyntaxNode place, ContractMemberWrite write, SemanticModel model) =>
        source.Symbol is IParameterSymbol or IRangeVariableSymbol
        && !DraftWords.Any(word => source.Symbol.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        && !IsInMethodThatTimes(place)
        && place.FirstAncestorOrSelf<WithExpressionSyntax>() is { } copy
        && !EventCreation.FindValues(model.GetOperation(copy), write.Context.ContractMembers, member => member.Annotation == AnnotationKind.EventId).Any();

    /// <summary>True in a method that says that the event happens now, or that it sets the time: <c>Pay(order)</c>, <c>Stamp(order)</c>, <c>WithTime(order)</c>.</summary>
    private static bool IsInMethodThatTimes(SyntaxNode place)
    {
        var name = place.AncestorsAndSelf().Select(node => node switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            _ => null,
        }).FirstOrDefault(found => found is not null);
        return name is not null && (TimeMembers.IsTransitionName(name) || TimingWords.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0));
    }

    /// <summary>True when this code creates the object, sets its state, or sets a time of it: then the event happens here.</summary>
    private static bool IsChangedHere(EventSource source, SyntaxNode place, SemanticModel model)
    {
        if (source.Symbol is ILocalSymbol && EventSource.FindInitializer(source.Symbol) is BaseObjectCreationExpressionSyntax)
            return true;

        var body = place.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax);
        return body is not null && body.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax target } member } =>
                IsSame(target, source, model) && (TimeMembers.IsStateName(member.Name.Identifier.ValueText) || TimeMembers.IsTime(model.GetTypeInfo(member).Type)),
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax target } called } } =>
                IsSame(target, source, model) && TimeMembers.IsTransitionName(called.Name.Identifier.ValueText),
            _ => false,
        });
    }

    private static bool IsSame(IdentifierNameSyntax name, EventSource source, SemanticModel model) =>
        name.Identifier.ValueText == source.Symbol.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, source.Symbol);
}
