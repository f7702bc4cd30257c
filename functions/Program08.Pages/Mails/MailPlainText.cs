using System.Text;
using Program08.Pages.Parts;
using Program08.Pages.Reports;

namespace Program08.Pages.Mails;

/// <summary>The text form of a mail: the same content, for readers without HTML.</summary>
internal static class MailPlainText
{
    public static string Of(Mail mail, MailContent content)
    {
        var text = new StringBuilder();
        if (mail.Context.IsDemonstration)
        {
            Paragraph(text, DemonstrationMark.Text);
        }

        Paragraph(text, content.Heading);
        foreach (var block in content.Blocks)
        {
            Append(text, block);
        }

        if (mail.Context.FiguresInWords is { } figures)
        {
            Paragraph(text, figures);
        }

        if (content.Button is { } button)
        {
            Paragraph(text, $"{button.Text}:\n{button.Link}");
        }

        Paragraph(text, $"--\n{mail.Footer}");
        return text.ToString().TrimEnd() + "\n";
    }

    private static void Append(StringBuilder text, MailBlock block)
    {
        switch (block)
        {
            case MailBlock.Paragraph paragraph:
                Paragraph(text, paragraph.Text);
                break;
            case MailBlock.Subheading heading:
                Paragraph(text, heading.Text);
                break;
            case MailBlock.Bullets bullets:
                Paragraph(text, string.Join('\n', bullets.Items.Select(item => $"- {item}")));
                break;
            case MailBlock.Quote quote:
                Paragraph(text, $"{quote.Who}:\n{string.Join('\n', quote.Text.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {line}"))}");
                break;
            case MailBlock.Onward onward:
                Paragraph(text, $"{onward.Text}:\n{onward.Link}");
                break;
            case MailBlock.Facts facts:
                Paragraph(text, string.Join('\n', facts.Items.Select(fact => $"{fact.Name}: {fact.Value}")));
                break;
            case MailBlock.Counts counts:
                Paragraph(text, string.Join('\n', counts.Items.Select(count => $"{MailColours.Shape(count.Tone)} {count.Number} {count.Word}")));
                break;
            case MailBlock.Indicators indicators:
                Paragraph(text, string.Join('\n', indicators.Rows.Select(Line)));
                break;
        }
    }

    private static string Line(IndicatorRow row)
    {
        var tag = IndicatorWords.Tag(row.State);
        var mark = StateTag.Of(row.Mark) is { } synthetic ? $" [{synthetic.Word}]" : "";
        return $"{MailColours.Shape(tag.Tone)} {row.Indicator.Number}. {row.Indicator.Name.Vi}: {IndicatorWords.Value(row)}{mark} ({IndicatorWords.AgainstTarget(row)}) – {tag.Word}";
    }

    private static void Paragraph(StringBuilder text, string paragraph) => text.Append(paragraph).Append("\n\n");
}
