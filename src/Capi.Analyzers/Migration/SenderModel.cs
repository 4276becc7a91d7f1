using System.Threading;
using Capi.Analyzers.Migration.Anchors;
using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration;

/// <summary>Everything that the rules ask about the hand-written senders of a compilation. Not thread-safe; used by one analysis.</summary>
internal sealed class SenderModel
{
    private IReadOnlyList<PixelScript>? _pixelScripts;

    private SenderModel(Compilation compilation, AnchorFiles files, CancellationToken cancellationToken)
    {
        Code = new CodeIndex(compilation, cancellationToken);
        Tracer = new ValueTracer(Code);
        Bodies = [.. files.Trees.SelectMany(Code.GetBodies)];
        NormalizedMembers = new NormalizedMembers(this);
        Consent = new ConsentEvidence(Code);
        Reach = new AnchorReach(Code, Bodies, files.HasEndpoint);
        Reader = new PayloadReader(Tracer, new JsonNames(files.Trees.Any(tree => MentionsSnakeCase(tree, cancellationToken))));
    }

    public CodeIndex Code { get; }

    public ValueTracer Tracer { get; }

    public PayloadReader Reader { get; }

    public AnchorReach Reach { get; }

    /// <summary>The bodies of the files with words of the Conversions API.</summary>
    public IReadOnlyList<BodyFacts> Bodies { get; }

    /// <summary>All operations of these bodies.</summary>
    public IEnumerable<IOperation> Operations => Bodies.SelectMany(body => body.Operations);

    /// <summary>The events.</summary>
    public IReadOnlyList<CapiEvent> Events { get; private set; } = [];

    /// <summary>The objects around the events, with the token and the test event code.</summary>
    public IReadOnlyList<(PayloadObject Object, Evidence Evidence)> Envelopes { get; private set; } = [];

    /// <summary>The objects with customer information, inside events and on their own.</summary>
    public IReadOnlyList<PayloadSection> UserData { get; private set; } = [];

    /// <summary>The objects with custom data, inside events.</summary>
    public IReadOnlyList<PayloadSection> CustomData { get; private set; } = [];

    /// <summary>The addresses of the endpoint.</summary>
    public IReadOnlyList<EndpointAddress> Endpoints { get; private set; } = [];

    /// <summary>The HTTP calls that send events.</summary>
    public IReadOnlyList<SendCall> Sends { get; private set; } = [];

    /// <summary>The questions about consent around the events.</summary>
    public ConsentEvidence Consent { get; }

    /// <summary>The members that other code normalizes.</summary>
    public NormalizedMembers NormalizedMembers { get; }

    /// <summary>What code inserts into the Pixel's script, in all scripts.</summary>
    public IReadOnlyList<PixelScript> PixelScripts => _pixelScripts ??= [.. PixelScript.Find(this)];

    /// <summary>Reads the senders of a compilation.</summary>
    public static SenderModel Create(Compilation compilation, AnchorFiles files, CancellationToken cancellationToken)
    {
        var model = new SenderModel(compilation, files, cancellationToken);
        var finder = new PayloadFinder(model);
        finder.Find();
        model.Events = finder.Events;
        model.Envelopes = finder.Envelopes;
        model.UserData = finder.GetUserData();
        model.CustomData = finder.GetCustomData();
        model.Reach.RestrictTo(model.Events.Select(one => one.Payload).Concat(model.UserData.Select(section => section.Object)));
        model.Endpoints = EndpointFinder.Find(model);
        model.Sends = SendFinder.Find(model);
        return model;
    }

    private static bool MentionsSnakeCase(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ToString() is var text && (text.IndexOf("SnakeCase", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("snake_case", StringComparison.OrdinalIgnoreCase) >= 0);
}
