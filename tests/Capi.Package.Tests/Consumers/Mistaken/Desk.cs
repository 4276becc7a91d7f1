using Capi;

namespace Mistaken;

internal static class Desk
{
    public static ValueTask<EnqueueResult> CaptureAsync(IMetaCapiClient capi, LeadCaptured lead, MetaEventContext context) =>
        capi.SendLeadCapturedAsync(lead, context);
}
