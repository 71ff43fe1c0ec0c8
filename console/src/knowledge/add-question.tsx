import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/keys.ts'
import { addQuestion } from '../api/knowledge.ts'
import { Choice } from '../ui/choice.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './knowledge-page.module.css'
import { knowledgeQuery } from './knowledge-query.ts'

/** A question as a customer would ask it, with the article that answers it, or none. */
export function AddQuestion() {
  const [question, setQuestion] = useState('')
  const [articleId, setArticleId] = useState<string | undefined>(undefined)
  const cache = useQueryClient()
  const { data } = useQuery(knowledgeQuery)
  const { mutate, isPending, error } = useMutation({
    mutationFn: addQuestion,
    onSuccess: () => {
      setQuestion('')
      return cache.invalidateQueries({ queryKey: keys.knowledge })
    },
  })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ question, articleId: articleId ?? null })
      }}
    >
      <TextInput
        label="Question"
        placeholder="Do you also deliver on Saturdays?"
        value={question}
        minLength={3}
        maxLength={500}
        required
        withAsterisk={false}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Choice
          label="Answered by"
          any="No article: it should say so"
          value={articleId}
          options={(data?.articles ?? []).map(({ id, title }) => ({ value: id, name: title }))}
          onChoose={setArticleId}
        />
        <Button type="submit" loading={isPending}>
          Add
        </Button>
      </div>
      {error === null ? null : <Trouble isSmall what="The question was not added" error={error} />}
    </form>
  )
}
