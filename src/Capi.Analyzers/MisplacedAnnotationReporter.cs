using Capi.Analyzers.Flow.Analysis;
using Capi.ContractReading.Members;
using Capi.ContractReading.Reporting;
using Capi.ContractReading.Rules;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Capi.Analyzers;

/// <summary>Reports attributes of the toolkit that no contract can read, in any type: CAPI021.</summary>
internal static class MisplacedAnnotationReporter
{
    /// <summary>Analyzes one attribute. Attributes of others cost a comparison of their name.</summary>
    public static void AnalyzeAttribute(SyntaxNodeAnalysisContext context, LibraryVisibility visibility, MessageArgumentCache argumentCache)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (AnnotationSyntax.MayBeAnnotation(attribute) && !IsInPartialConstructorDeclaration(attribute) && !IsRepeatedVisit(attribute, context.ContainingSymbol))
            Analyze(attribute, context, visibility, argumentCache);
    }

    /// <summary>Analyzes the declarations of partial constructors in a type: Roslyn doesn't visit their attributes.</summary>
    public static void AnalyzePartialConstructors(SyntaxNodeAnalysisContext context, LibraryVisibility visibility, MessageArgumentCache argumentCache)
    {
        foreach (var member in ((TypeDeclarationSyntax)context.Node).Members)
        {
            if (!IsPartialConstructorDeclaration(member))
                continue;

            foreach (var attribute in member.DescendantNodes().OfType<AttributeSyntax>().Where(AnnotationSyntax.MayBeAnnotation))
                Analyze(attribute, context, visibility, argumentCache);
        }
    }

    /// <summary>Roslyn visits an extension block with the static class, with the block and with each member; only the visit with the owner of the attribute counts.</summary>
    private static bool IsRepeatedVisit(AttributeSyntax attribute, ISymbol? visited)
    {
        // Roslyn 4.14 and 5 have different names for the syntax of an extension block.
        if (attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is null or ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax)
            return false;

        var isOfMember = attribute.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not TypeDeclarationSyntax;
        return visited is INamedTypeSymbol && (isOfMember || !MemberSummaryCache.IsExtensionBlock(visited));
    }

    private static bool IsInPartialConstructorDeclaration(AttributeSyntax attribute) =>
        attribute.Parent?.Parent is { } owner && (IsPartialConstructorDeclaration(owner) || (owner.Parent?.Parent is { } method && IsPartialConstructorDeclaration(method)));

    private static bool IsPartialConstructorDeclaration(SyntaxNode node) =>
        node is ConstructorDeclarationSyntax { Body: null, ExpressionBody: null } constructor && constructor.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static void Analyze(AttributeSyntax attribute, SyntaxNodeAnalysisContext context, LibraryVisibility visibility, MessageArgumentCache argumentCache)
    {
        if ((AnnotationPlacement.FindFault(attribute, context.SemanticModel, context.CancellationToken) ?? visibility.FindFault(attribute, context.SemanticModel, context.CancellationToken)) is not { } fault
            || AnnotationSyntax.FindType(attribute, context.SemanticModel, context.CancellationToken) is not { } type)
            return;

        context.ReportDiagnostic(IneffectiveAnnotationRule.CreateMisplacedDiagnostic(
            attribute.GetLocation(), "[" + AnnotationSyntax.GetShortName(type) + "]", GetOwnerName(attribute), fault, argumentCache));
    }

    /// <summary>Analyzes a class that is no contract but derives from one: only the members of the contract are sent.</summary>
    public static void AnalyzeDerivedType(SymbolAnalysisContext context, INamedTypeSymbol type, MessageArgumentCache argumentCache)
    {
        if (type.IsAbstract || FindContract(type) is not { } contract)
            return;

        var sent = MemberCollector.Collect(contract, context.CancellationToken);
        foreach (var member in MemberCollector.Collect(type, context.CancellationToken))
        {
            if (sent.Any(one => one.Symbol.Name == member.Symbol.Name) || !SymbolEqualityComparer.Default.Equals(member.Symbol.ContainingType, type))
                continue;

            var annotation = member.Annotations[0];
            var location = annotation.Data.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() ?? member.Symbol.Locations[0];
            context.ReportDiagnostic(IneffectiveAnnotationRule.CreateDerivedDiagnostic(
                location, "[" + annotation.Kind + "]", type.Name + "." + member.Symbol.Name, type, contract, argumentCache));
        }
    }

    private static INamedTypeSymbol? FindContract(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            // Base types of frameworks have many attributes, none of them the toolkit's.
            if (WellKnownTypes.GetOutermostNamespace(level) is "System" or "Microsoft")
                return null;
            if (WellKnownTypes.FindMetaEventAttribute(level) is not null)
                return level;
        }

        return null;
    }

    private static string GetOwnerName(AttributeSyntax attribute) => attribute.Parent?.Parent switch
    {
        PropertyDeclarationSyntax property => GetQualifiedName(property, property.Identifier.ValueText),
        BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables } field => GetQualifiedName(field, variables[0].Identifier.ValueText),
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => GetQualifiedName(member, member.Identifier.ValueText),
        IndexerDeclarationSyntax indexer => GetQualifiedName(indexer, "this[]"),
        AccessorDeclarationSyntax accessor => accessor.Keyword.ValueText,
        MethodDeclarationSyntax method => GetQualifiedName(method, method.Identifier.ValueText),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        EventDeclarationSyntax declaration => GetQualifiedName(declaration, declaration.Identifier.ValueText),
        ConstructorDeclarationSyntax constructor => GetQualifiedName(constructor, constructor.Identifier.ValueText),
        TypeParameterSyntax parameter => parameter.Identifier.ValueText,
        _ => "this code",
    };

    private static string GetQualifiedName(SyntaxNode member, string name) =>
        member.Parent is BaseTypeDeclarationSyntax { Identifier.ValueText: { Length: > 0 } type } ? type + "." + name : name;
}
