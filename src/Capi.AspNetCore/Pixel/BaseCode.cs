using System.Globalization;

namespace Capi.AspNetCore.Pixel;

/// <summary>The Pixel's base code. Until the visitor consents it only queues: the script is loaded by <c>fbq('consent','grant')</c>.</summary>
internal static class BaseCode
{
    private const string Loader =
        "!function(w,d,u,g){if(w.fbq)return;var l=false,n=(d.currentScript||0).nonce,q=w.fbq=function(){q.callMethod?q.callMethod.apply(q,arguments):q.queue.push(arguments);" +
        "if(arguments[0]==='consent'){q.capiConsent=arguments[1];if(arguments[1]==='grant')o()}q.capiCall&&q.capiCall(arguments)};function o(){if(l)return;" +
        // A page that the browser renders ahead has no visitor yet.
        "if(d.prerendering)return d.addEventListener('prerenderingchange',o);l=true;var s=d.createElement('script');s.async=true;s.src=u;" +
        // A content security policy allows the inline script by its nonce, and the script that it loads likewise. Blazor may change the attribute later.
        "if(n)s.nonce=n;d.head.appendChild(s)}if(!w._fbq)w._fbq=q;q.push=q;q.loaded=true;q.version='2.0';q.queue=[];if(g)o()}";

    /// <summary>Returns the script.</summary>
    /// <param name="customer">The object of hashed customer information; null without any.</param>
    /// <param name="relay">The script that sends the page's calls to the site's gateway too; null for Meta alone.</param>
    public static string Create(Uri script, string dataset, MetaConsent consent, bool sendsPageView, string? customer = null, string? relay = null)
    {
        var load = $"{Loader}(window,document,{ScriptText.Quote(script.OriginalString)},{(consent.AllowsSending ? "true" : "false")});{relay}";
        var revoke = consent.AllowsSending ? "" : "fbq('consent','revoke');";
        var limit = consent.IsLimitedDataUse ? $"fbq('dataProcessingOptions',{GetProcessingOptions(consent)});" : "";
        return $"{load}{revoke}{limit}fbq('init',{ScriptText.Quote(dataset)}{(customer is null ? "" : "," + customer)});{(sendsPageView ? "fbq('track','PageView');" : "")}";
    }

    /// <summary>Returns the arguments of <c>fbq('dataProcessingOptions', …)</c>: valid as JavaScript and as JSON.</summary>
    public static string GetProcessingOptions(MetaConsent consent) => consent.IsLimitedDataUse
        ? string.Create(CultureInfo.InvariantCulture, $"[\"LDU\"],{consent.DataProcessingOptionsCountry},{consent.DataProcessingOptionsState}")
        : "[]";
}
