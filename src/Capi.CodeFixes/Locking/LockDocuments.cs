using System.Threading;
using Capi.Analyzers.Locking;
using Capi.ContractDescriptions.Locking;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Locking;

/// <summary>Edits the locks among the additional documents of a project.</summary>
internal static class LockDocuments
{
    /// <summary>True if the project has a lock.</summary>
    public static bool Exist(Project project) => Find(project).Any();

    /// <summary>Writes contracts into the lock that lists them, or else into the first one.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, ProjectId projectId, IReadOnlyList<LockUpdate> updates, CancellationToken cancellationToken)
    {
        if (solution.GetProject(projectId) is not { } project || await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return solution;

        var assembly = compilation.AssemblyName ?? "";
        var left = new List<LockUpdate>(updates);
        TextDocument? first = null;
        foreach (var document in Find(project))
        {
            var own = await FindListedAsync(document, assembly, left, cancellationToken).ConfigureAwait(false);
            if (own is null)
                continue;

            first ??= document;
            left.RemoveAll(own.Contains);
            solution = await WriteAsync(solution, document.Id, compilation, own, cancellationToken).ConfigureAwait(false);
        }

        return first is null ? solution : await WriteAsync(solution, first.Id, compilation, left, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<TextDocument> Find(Project project) => project.AdditionalDocuments.Where(document => LockFile.IsPath(document.FilePath ?? document.Name));

    private static async Task<List<LockUpdate>?> FindListedAsync(TextDocument document, string assembly, List<LockUpdate> updates, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var reader = LockReader.Read(text.ToString());
        return reader.File is null ? null : [.. updates.Where(update => update.LockedType is { } type && reader.FindName(assembly, type) is not null)];
    }

    private static async Task<Solution> WriteAsync(Solution solution, DocumentId id, Compilation compilation, List<LockUpdate> updates, CancellationToken cancellationToken)
    {
        if (updates.Count == 0 || solution.GetAdditionalDocument(id) is not { } document)
            return solution;

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var before = text.ToString();
        if (LockReader.Read(before).File is not { } file)
            return solution;

        foreach (var update in updates)
            Apply(file, compilation, update, cancellationToken);

        var after = LockWriter.Write(file);
        return solution.WithAdditionalDocumentText(id, SourceText.From(before.Contains("\r\n") ? after.Replace("\n", "\r\n") : after, text.Encoding));
    }

    private static void Apply(LockFile file, Compilation compilation, LockUpdate update, CancellationToken cancellationToken)
    {
        var assembly = compilation.AssemblyName ?? "";
        if (update.LockedType is { } lockedType)
            file.Remove(assembly, lockedType);

        if (FindType(compilation, update.Type) is { } type
            && WellKnownTypes.FindMetaEventAttribute(type) is { } metaEvent
            && SourceContract.TryRead(type, metaEvent, compilation, cancellationToken) is { } contract)
            file.Set(assembly, update.Type, contract.Contract);
    }

    // The name has a dot before a nested type, too.
    private static INamedTypeSymbol? FindType(Compilation compilation, string name)
    {
        var metadataName = name;
        while (true)
        {
            if (compilation.Assembly.GetTypeByMetadataName(metadataName) is { } type)
                return type;

            var dot = metadataName.LastIndexOf('.');
            if (dot < 0)
                return null;
            metadataName = metadataName.Substring(0, dot) + "+" + metadataName.Substring(dot + 1);
        }
    }
}
