using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Serialization;

/// <summary>Where no call is known that writes a payload, such as in a library: the words of its file, or else of all files that send. Not thread-safe; used by one analysis.</summary>
internal sealed class SendingFiles(SenderModel model)
{
    private readonly List<SyntaxTree> _sending = [.. model.Sends.Select(send => send.Call.Syntax.SyntaxTree).Distinct()];
    private readonly Dictionary<SyntaxTree, bool> _omits = [];

    /// <summary>True when the serializer of a file's payloads leaves out null.</summary>
    public bool OmitNull(SyntaxTree tree) => MentionsSetting(tree) || (_sending.Count > 0 && !_sending.Contains(tree) && _sending.All(MentionsSetting));

    private bool MentionsSetting(SyntaxTree tree)
    {
        if (!_omits.TryGetValue(tree, out var omits))
            _omits[tree] = omits = SerializerWords.AnyOmits(tree.GetText(model.Code.CancellationToken).ToString());
        return omits;
    }
}
