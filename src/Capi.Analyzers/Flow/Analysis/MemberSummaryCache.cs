using System.Collections.Concurrent;
using System.Threading;
using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.GeneratedCode;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.Analysis;

/// <summary>Computes the values of computed properties and of initialized read-only members, each once per compilation. Thread-safe.</summary>
/// <remarks>Followed are consents, digests, times and text. Of a text that is neither a contract's nor an extension's only raw identifiers and hashes count.</remarks>
internal sealed class MemberSummaryCache(FlowAnalysisContext context)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _canSummarize = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<ISymbol, FlowValue> _values = new(SymbolEqualityComparer.Default);

    /// <summary>The value of a property or field, or null if the member isn't followed.</summary>
    public FlowValue? GetValue(ISymbol member, CancellationToken cancellationToken) =>
        CanSummarize(member) ? _values.GetOrAdd(ResolveConsent(member).OriginalDefinition, one => Evaluate(one, cancellationToken)) : null;

    /// <summary>True when the member's value is computed in this compilation and nothing else can set it.</summary>
    public bool CanSummarize(ISymbol member)
    {
        member = ResolveConsent(member);
        return !member.IsAbstract && !member.IsVirtual && !member.IsOverride
            && SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, context.Compilation.Assembly)
            && _canSummarize.GetOrAdd(member, one => IsFollowed(one) && one.DeclaringSyntaxReferences.Length == 1 && FindValueSyntax(one, CancellationToken.None) is not null);
    }

    /// <summary>True for a text that a contract, or an extension of one, computes: it may contain a raw value.</summary>
    public bool IsComputedText(IPropertySymbol property) => property.Type.SpecialType == SpecialType.System_String && ComputesFromContract(property.ContainingType) && CanSummarize(property);

    private ISymbol ResolveConsent(ISymbol member) =>
        member is IPropertySymbol { IsAbstract: true } property && IsConsentOrDigest(property.Type) ? context.OnlyImplementations.Resolve(property) : member;

    /// <summary>True for the type that the compiler creates for a C# 14 extension block; Roslyn 4.14 and 5 name its members differently.</summary>
    public static bool IsExtensionBlock(ISymbol? type) => type is INamedTypeSymbol { TypeKind: (TypeKind)14 };

    private static bool IsFollowed(ISymbol member) => member switch
    {
        IFieldSymbol { IsReadOnly: true } field => IsConsentOrDigest(field.Type) || field.Type.SpecialType == SpecialType.System_String,
        IPropertySymbol { IsIndexer: false, GetMethod: { } getter } property =>
            (TimeMembers.IsTime(property.Type) || (IsConsentOrDigest(property.Type) && !IsConsentOrDigest(property.ContainingType)) || property.Type.SpecialType == SpecialType.System_String)
            && !EmittedCode.IsEmittedCode(getter),
        _ => false,
    };

    // Without one the name of the member decides, as for members that can be set.
    private static FlowValue KeepIdentifiers(FlowValue value) =>
        value.Where(origin => origin.IsRawIdentifier || origin.Kind == ValueOriginKind.Hash) is { Origins.IsEmpty: false } kept ? kept : FlowValue.Unknown;

    private static bool IsText(ISymbol member) => (member as IPropertySymbol)?.Type.SpecialType == SpecialType.System_String || (member as IFieldSymbol)?.Type.SpecialType == SpecialType.System_String;

    private bool ComputesFromContract(INamedTypeSymbol type) => IsExtensionBlock(type) || context.ContractMembers.HasContractMembers(type);

    private static bool IsConsentOrDigest(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];

        return WellKnownTypes.IsType(type, "Capi", "MetaConsent") || WellKnownTypes.IsType(type, "Capi", "Sha256Digest");
    }

    /// <summary>The getter's body, or the initializer of a member without a setter that no constructor assigns.</summary>
    private static SyntaxNode? FindValueSyntax(ISymbol member, CancellationToken cancellationToken) => member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
    {
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors, Initializer: var initializer } =>
            accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && (accessor.Body ?? (SyntaxNode?)accessor.ExpressionBody) is not null)
            ?? (accessors.Count == 1 && !IsAssignedInConstructor(member, cancellationToken) ? initializer : (SyntaxNode?)null),
        VariableDeclaratorSyntax { Initializer: { } initializer } when !IsAssignedInConstructor(member, cancellationToken) => initializer,
        _ => null,
    };

    private static bool IsAssignedInConstructor(ISymbol member, CancellationToken cancellationToken) => member.ContainingType.GetMembers().Any(constructor =>
        constructor is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor, IsImplicitlyDeclared: false }
        && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) is ConstructorDeclarationSyntax declaration
            && declaration.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => GetName(assignment.Left) == member.Name)));

    private static string? GetName(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private FlowValue Evaluate(ISymbol member, CancellationToken cancellationToken)
    {
        var syntax = FindValueSyntax(member, cancellationToken);
        if (syntax is null || !context.Compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            return FlowValue.Unknown;

        // The member may be declared in another file. This runs once per member and compilation, and only when its value is relevant.
#pragma warning disable RS1030
        var model = context.Compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
        var graph = model.GetOperation(syntax, cancellationToken) switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellationToken),
            IBlockOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellationToken),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellationToken),
            _ => null,
        };
        if (graph is null)
            return FlowValue.Unknown;

        var visitor = new FlowOperationVisitor(new FlowScope(context, graph.OriginalOperation, remainingCallLevels: 0, cancellationToken), graph);
        var returned = ForwardDataFlowAnalysis.Analyze(graph, FlowState.Empty, visitor, observer: null);

        // The graph of an initializer assigns the member.
        var assignment = graph.OriginalOperation is ISymbolInitializerOperation
            ? graph.Blocks.SelectMany(block => block.Operations).OfType<ISimpleAssignmentOperation>().LastOrDefault()
            : null;
        var value = assignment is null ? returned : visitor.GetValue(assignment.Value);
        return IsText(member) && !ComputesFromContract(member.ContainingType) ? KeepIdentifiers(value) : value;
    }
}
